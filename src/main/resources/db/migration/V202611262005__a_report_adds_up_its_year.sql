-- How much came in of each fiscal year, from the index alone.
create index complaint_held on complaint (holder_office_id, received_on) include (secret);
drop index complaint_holder_office;

create table monthly_report_year (
    office_id bigint not null,
    month     date not null,
    year      smallint not null,
    secret    boolean not null,
    came      integer not null,
    primary key (office_id, month, year, secret),
    foreign key (office_id, month) references monthly_report (office_id, month)
);
comment on table monthly_report_year is 'How many cases of a fiscal year had come to the office by the end of a submitted month (เรื่องเข้าทั้งหมดปี)';
create trigger monthly_report_year_stays before update or delete on monthly_report_year for each row execute function submitted_stays();
