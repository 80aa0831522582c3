-- Who was asked to read a script in which village, and all that was told, by which channel, by whom, where and when.
create table publicity_task (
    id               bigint generated always as identity primary key,
    office_id        bigint not null references office (id),
    script_id        bigint not null references script (id),
    whom             text not null check (whom in ('HEAD','LOCAL')),
    subdistrict_code text not null references subdistrict (code),
    moo              smallint check (moo between 1 and 99),
    agency_id        bigint references office (id),
    state            text not null check (state in ('ASKED','TOLD','DECLINED')),
    reason           text not null check (length(reason) <= 500),
    due_on           date not null,
    pass_id          bigint references pass (id),
    letter_id        bigint references letter (id),
    letter_on        date,
    asked_by         bigint not null,
    asked_at         timestamptz not null,
    answered_at      timestamptz,
    check ((whom = 'HEAD') = (moo is not null) and (whom = 'LOCAL') = (agency_id is not null)),
    check ((state = 'ASKED') = (answered_at is null)),
    unique (script_id, subdistrict_code, moo),
    unique (script_id, subdistrict_code, agency_id)
);
create index publicity_task_office on publicity_task (office_id);
create index publicity_task_subdistrict on publicity_task (subdistrict_code);
create index publicity_task_agency on publicity_task (agency_id);
create index publicity_task_pass on publicity_task (pass_id);
create index publicity_task_letter on publicity_task (letter_id);
comment on table publicity_task is 'A head of a village who was assigned (มอบหมาย), or a local government that was asked by letter (ขอความร่วมมือ), to read a script';
comment on column publicity_task.moo is 'The village, by its number in the subdistrict; a local government is asked for a whole subdistrict';
comment on column publicity_task.letter_on is 'The day of the letter that asks, once it has its number';

create table publicity_telling (
    id               bigint generated always as identity primary key,
    office_id        bigint not null references office (id),
    form_key         uuid not null unique,
    script_id        bigint references script (id),
    task_id          bigint references publicity_task (id),
    title            text not null check (length(title) between 1 and 300),
    channel          text not null check (channel in ('LOUDSPEAKER','TOWER','MEETING','VEHICLE','RADIO','LINE','FACEBOOK','WEBSITE','POSTER','PRINT','EXHIBITION','OTHER')),
    told_by          text not null check (told_by in ('HEAD','LOCAL','OFFICE','OTHER')),
    subdistrict_code text references subdistrict (code),
    moo              smallint check (moo between 1 and 99),
    told_on          date not null,
    note             text not null check (length(note) <= 500),
    photo_id         bigint unique references attachment (id),
    pass_id          bigint,
    account_id       bigint,
    recorded_at      timestamptz not null,
    taken_back_at    timestamptz,
    taken_back_why   text not null check (length(taken_back_why) <= 500),
    check ((pass_id is null) <> (account_id is null)),
    check (moo is null or subdistrict_code is not null)
);
create index publicity_telling_office on publicity_telling (office_id, told_on desc, id desc);
create unique index publicity_telling_once on publicity_telling (task_id) where taken_back_at is null and task_id is not null;
create index publicity_telling_task on publicity_telling (task_id);
create unique index publicity_telling_village on publicity_telling (script_id, subdistrict_code, moo, channel, told_on)
    where taken_back_at is null;
create index publicity_telling_script on publicity_telling (script_id);
create index publicity_telling_subdistrict on publicity_telling (subdistrict_code);
comment on table publicity_telling is 'The publicity log (บันทึกการประชาสัมพันธ์): what was told, by which channel, by whom, where, when; one taken back stays with its reason';
