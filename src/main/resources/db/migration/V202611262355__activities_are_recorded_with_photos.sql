-- The field work of the centres: what the founding circular asks to be recorded with photos and results, and shown.
create table activity (
    id               bigint generated always as identity primary key,
    office_id        bigint not null references office (id),
    form_key         uuid not null unique,
    version          integer not null check (version > 0),
    state            text not null check (state in ('DRAFT','PROPOSED','PUBLISHED','WITHDRAWN')),
    kind             text not null check (kind ~ '^[A-Z_]{2,30}$'),
    name             text not null check (length(name) between 1 and 300),
    nth              integer check (nth between 1 and 999),
    held_on          date not null,
    from_time        time,
    to_time          time,
    subdistrict_code text references subdistrict (code),
    moo              smallint check (moo between 1 and 99),
    place            text not null check (length(place) <= 300),
    chair            text not null check (length(chair) <= 300),
    partners         text not null check (length(partners) <= 1000),
    reached          integer check (reached >= 0),
    received         integer check (received >= 0),
    done             text not null check (length(done) <= 10000),
    results          text not null check (length(results) <= 10000),
    consent          boolean not null,
    recorded_by      bigint not null,
    recorded_at      timestamptz not null,
    published_at     timestamptz,
    check (published_at is not null or state <> 'PUBLISHED')
);
create index activity_office on activity (office_id, held_on desc, id desc);
create index activity_published on activity (office_id, held_on desc, id desc) where state = 'PUBLISHED';
create index activity_subdistrict on activity (subdistrict_code);
comment on table activity is 'An activity of a centre (กิจกรรมของศูนย์) with its results; the public sees those that are PUBLISHED';
comment on column activity.nth is 'Which of its kind in the fiscal year (ครั้งที่)';
comment on column activity.consent is 'Who is to be known on the photos agreed to be shown (ความยินยอม)';

create table activity_photo (
    activity_id   bigint not null references activity (id),
    attachment_id bigint not null unique references attachment (id),
    place         integer not null,
    caption       text not null check (length(caption) <= 300),
    primary key (activity_id, attachment_id)
);
comment on table activity_photo is 'The photos of an activity in their order; one that is taken out loses its row';

create table activity_happening (
    activity_id    bigint not null references activity (id),
    seq            integer not null check (seq > 0),
    kind           text not null check (kind in ('RECORDED','CHANGED','PHOTOS','PROPOSED','GIVEN_BACK','PUBLISHED','WITHDRAWN')),
    note           text not null check (length(note) <= 500),
    before         jsonb,
    account_id     bigint not null,
    appointment_id bigint not null,
    happened_at    timestamptz not null,
    primary key (activity_id, seq)
);
comment on table activity_happening is 'What was done with an activity, by whom (ประวัติ); before: what it said until it was changed';
