-- What village heads read over the loudspeakers: a text for each month of a centre, and one for each published activity.
create table script (
    id          bigint generated always as identity primary key,
    office_id   bigint not null references office (id),
    month       date check (extract(day from month) = 1),
    activity_id bigint unique references activity (id),
    version     integer not null check (version > 0),
    title       text not null check (length(title) between 1 and 300),
    body        text not null check (length(body) between 1 and 6000),
    check ((month is null) <> (activity_id is null)),
    unique (office_id, month)
);
create index script_office on script (office_id, id desc);
comment on table script is 'A text that is read aloud (บทเสียงตามสาย), as it stands now: numbers and days in words, no short writing, no signs';
comment on column script.month is 'The first day of the month that it tells of; null where it tells of one activity';

create table script_version (
    script_id      bigint not null references script (id),
    version        integer not null check (version > 0),
    title          text not null,
    body           text not null,
    drawn          boolean not null,
    account_id     bigint not null,
    appointment_id bigint not null,
    written_at     timestamptz not null,
    primary key (script_id, version)
);
comment on table script_version is 'What a script said at any time, by whom; drawn: made from figures and activities, not by hand';
