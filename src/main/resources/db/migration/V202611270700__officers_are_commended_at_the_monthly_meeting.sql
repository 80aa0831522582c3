-- Praise for those who serve well (ชมเชยในที่ประชุมประจำเดือน): the department's letter of 30 June 2563, point 6.
create table praise_meeting (
    id        bigint generated always as identity primary key,
    office_id bigint not null references office (id),
    version   integer not null check (version > 0),
    year      integer not null check (year between 2500 and 2700),
    number    integer not null check (number between 1 and 99),
    held_on   date not null,
    place     text not null check (length(place) <= 300),
    from_time time,
    to_time   time,
    chair     text not null check (length(chair) <= 300),
    recorder  text not null check (length(recorder) <= 300),
    present   text not null check (length(present) <= 10000),
    absent    text not null check (length(absent) <= 10000),
    items     text[] not null check (cardinality(items) = 5),
    unique (office_id, year, number)
);
comment on table praise_meeting is 'A monthly meeting (ประชุมประจำเดือน ครั้งที่ n/ปี) of a district or a province in which somebody is commended, with what its minutes say';
comment on column praise_meeting.items is 'What was said under each of the five items of the agenda (ระเบียบวาระที่ 1 ถึง 5)';

create table commendation (
    id                bigint generated always as identity primary key,
    office_id         bigint not null references office (id),
    praised_office_id bigint not null references office (id),
    meeting_id        bigint not null references praise_meeting (id),
    form_key          uuid not null unique,
    version           integer not null check (version > 0),
    state             text not null check (state in ('PROPOSED','DECIDED','DECLINED','WITHDRAWN')),
    level             text not null check (level in ('DISTRICT','PROVINCE')),
    item              smallint not null check (item between 1 and 5),
    team              text not null check (length(team) <= 200),
    reason            text not null check (length(reason) between 1 and 1000),
    praiser           text not null check (length(praiser) between 1 and 300),
    resolution        text not null check (length(resolution) <= 2000),
    lesson            text not null check (length(lesson) <= 4000),
    lesson_category   text check (lesson_category ~ '^[0-9]{2}$'),
    lesson_shared_at  timestamptz,
    photo_consent     boolean not null,
    month             date check (extract(day from month) = 1),
    proposed_by       bigint not null,
    proposed_at       timestamptz not null,
    decided_on        date,
    shown             boolean not null,
    check (decided_on is not null or state <> 'DECIDED'),
    check (lesson <> '' or lesson_shared_at is null),
    check (not shown or state = 'DECIDED')
);
create index commendation_office on commendation (office_id, id desc);
create index commendation_praised_office on commendation (praised_office_id, id desc);
create index commendation_meeting on commendation (meeting_id);
create index commendation_shown on commendation (decided_on desc, id desc) where shown;
create index commendation_shown_at on commendation (praised_office_id, decided_on desc, id desc) where shown;
create index commendation_lesson on commendation (lesson_shared_at desc, id desc) where lesson_shared_at is not null;
comment on table commendation is 'Praise for an officer or a team (การชมเชย) in a monthly meeting: proposed, decided, declined or withdrawn';
comment on column commendation.month is 'The monthly agenda on which the chief had chosen whom to praise; null where it did not come from there';
comment on column commendation.shown is 'Whether the wall of honour shows it: decided, and one of those praised at the least consented';

create table commendation_person (
    commendation_id bigint not null references commendation (id),
    place           smallint not null check (place > 0),
    account_id      bigint,
    name            text not null check (length(name) between 1 and 200),
    post            text not null check (length(post) <= 200),
    consented_at    timestamptz,
    primary key (commendation_id, place),
    unique (commendation_id, account_id),
    check (account_id is not null or consented_at is null)
);
create index commendation_person_account on commendation_person (account_id, commendation_id desc) where account_id is not null;
comment on table commendation_person is 'Who is praised, under name and post of that day; who has no account cannot consent to be shown, and is not';

create table commendation_evidence (
    commendation_id bigint not null references commendation (id),
    place           smallint not null check (place > 0),
    kind            text not null check (kind in ('CASE','ACTIVITY')),
    reference       text not null check (length(reference) between 1 and 40),
    primary key (commendation_id, place)
);
comment on table commendation_evidence is 'What somebody is praised for, by number: a case that was closed, an activity that was published';

create table commendation_file (
    commendation_id bigint not null references commendation (id),
    attachment_id   bigint not null unique references attachment (id),
    place           integer not null,
    primary key (commendation_id, attachment_id)
);
comment on table commendation_file is 'Photos of the praise, and the signed minutes as a document';

create table commendation_happening (
    commendation_id bigint not null references commendation (id),
    seq             integer not null check (seq > 0),
    kind            text not null check (kind in ('PROPOSED','DECIDED','DECLINED','WITHDRAWN','CHANGED','CERTIFIED','REVOKED','SHARED','UNSHARED')),
    note            text not null check (length(note) <= 500),
    before          jsonb,
    account_id      bigint not null,
    appointment_id  bigint not null,
    happened_at     timestamptz not null,
    primary key (commendation_id, seq)
);
comment on table commendation_happening is 'What was done with a commendation, by whom (ประวัติ); before: what it said until it was changed';

create table certificate_book (
    office_id bigint not null references office (id),
    year      integer not null check (year between 2500 and 2700),
    last      integer not null check (last > 0),
    primary key (office_id, year)
);
comment on table certificate_book is 'The last number of certificates that an office gave in a calendar year (ทะเบียนประกาศเกียรติคุณ)';

create table commendation_certificate (
    id              bigint generated always as identity primary key,
    commendation_id bigint not null references commendation (id),
    office_id       bigint not null references office (id),
    year            integer not null,
    number          integer not null check (number > 0),
    code            text not null unique check (code ~ '^[a-z2-9]{12}$'),
    office          text not null check (length(office) between 1 and 300),
    name            text not null check (length(name) between 1 and 300),
    post            text not null check (length(post) <= 300),
    reason          text not null check (length(reason) between 1 and 1000),
    signatory       jsonb not null,
    given_on        date not null,
    given_by        bigint not null,
    given_at        timestamptz not null,
    withdrawn_at    timestamptz,
    unique (office_id, year, number)
);
create index commendation_certificate_of on commendation_certificate (commendation_id, id desc);
create unique index commendation_certificate_one on commendation_certificate (commendation_id) where withdrawn_at is null;
comment on table commendation_certificate is 'A certificate (ประกาศเกียรติคุณ) as it was given: its words never change; one that is withdrawn is known to be';
