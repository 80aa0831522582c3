create sequence received_letter_id;
create table received_letter (
    id          bigint primary key,
    office_id   bigint not null references office (id),
    series      text not null check (series in ('GENERAL','SECRET')),
    year        integer not null check (year between 2000 and 2200),
    number      integer not null check (number > 0),
    received_at timestamptz not null,
    version     integer not null check (version > 0),
    case_number text check (length(case_number) between 1 and 40),
    key_id      integer not null,
    content     bytea not null,
    cancelled   bytea,
    scan_id     bigint references attachment (id),
    form_key    uuid not null,
    recorded_by bigint not null references appointment (id),
    recorded_at timestamptz not null,
    unique (office_id, series, year, number),
    unique (form_key)
);
create index received_letter_scan on received_letter (scan_id);
create index received_letter_recorded_by on received_letter (recorded_by);
create index received_letter_key on received_letter (key_id);
comment on table received_letter is 'A line of the ทะเบียนหนังสือรับ of an office: who wrote what, and under which number, day and hour it came in; words encrypted';

create table received_letter_desk (
    letter_id bigint not null references received_letter (id),
    place     integer not null check (place between 1 and 8),
    desk      text not null check (length(desk) between 1 and 80),
    taken_at  timestamptz,
    taken_by  bigint references appointment (id),
    primary key (letter_id, place),
    check (num_nulls(taken_at, taken_by) in (0, 2))
);
create index received_letter_desk_taken_by on received_letter_desk (taken_by);
comment on table received_letter_desk is 'The desks a received letter goes to, as on its stamp, and when each took it';

create table received_register (
    office_id bigint not null references office (id),
    series    text not null check (series in ('GENERAL','SECRET')),
    year      integer not null check (year between 2000 and 2200),
    last      integer not null check (last >= 0),
    primary key (office_id, series, year)
);
comment on table received_register is 'The highest number of a ทะเบียนหนังสือรับ by calendar year; the next one follows it';
