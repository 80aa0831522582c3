-- What an office reported for a month, as it was on the day of submission. Never changed: what was wrong is corrected in the next month's report.
create table monthly_report (
    office_id      bigint not null references office (id),
    month          date not null check (extract(day from month) = 1),
    account_id     bigint not null,
    appointment_id bigint not null,
    submitted_at   timestamptz not null,
    primary key (office_id, month)
);
comment on table monthly_report is 'The monthly report of an office (รายงานประจำเดือน) as it was submitted: who and when';

create table monthly_report_cell (
    office_id       bigint not null,
    month           date not null,
    dimension       text not null check (dimension in ('OFFICE','TYPE','CHANNEL','AREA','NATURE','AGENCY')),
    key             text not null,
    year            smallint not null,
    secret          boolean not null,
    brought         integer not null,
    fresh           integer not null,
    late            integer not null,
    transferred_in  integer not null,
    reopened        integer not null,
    ended           integer not null,
    cancelled       integer not null,
    transferred_out integer not null,
    primary key (office_id, month, dimension, key, year, secret),
    foreign key (office_id, month) references monthly_report (office_id, month)
);
comment on table monthly_report_cell is 'The figures of a submitted report, each split by fiscal year of receipt and secret or not; what is left is computed';

create table monthly_report_service (
    office_id bigint not null,
    month     date not null,
    nature    text not null check (nature in ('COMPLAINT','ONE_STOP','INFORMATION','ADVICE','SERVICE_LINK','POLICY','URGENT_RELIEF','SUGGESTION')),
    served    integer not null,
    became    integer not null,
    primary key (office_id, month, nature),
    foreign key (office_id, month) references monthly_report (office_id, month)
);
comment on table monthly_report_service is 'The services of a submitted report by mission (ภารกิจ 7 มิติ)';

create table monthly_report_adjustment (
    office_id bigint not null,
    month     date not null,
    key       text not null,
    year      smallint not null,
    secret    boolean not null,
    reported  integer not null,
    brought   integer not null check (brought <> reported),
    primary key (office_id, month, key, year, secret),
    foreign key (office_id, month) references monthly_report (office_id, month)
);
comment on table monthly_report_adjustment is 'Where a report brings forward other than the month before had left (รายการปรับปรุง), by main type';

create function submitted_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a submitted report is frozen';
end $$;
create trigger monthly_report_stays before update or delete on monthly_report for each row execute function submitted_stays();
create trigger monthly_report_cell_stays before update or delete on monthly_report_cell for each row execute function submitted_stays();
create trigger monthly_report_service_stays before update or delete on monthly_report_service for each row execute function submitted_stays();
create trigger monthly_report_adjustment_stays before update or delete on monthly_report_adjustment for each row execute function submitted_stays();
