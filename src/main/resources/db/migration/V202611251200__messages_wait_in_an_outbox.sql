create table outbox_message (
    id           uuid primary key,
    channel      text not null check (channel in ('EMAIL','SMS','LINE')),
    address      bytea,
    subject      bytea,
    body         bytea,
    key_id       integer,
    about        text not null check (about ~ '^[a-z][a-z-]{0,39}:[A-Za-z0-9-]{1,40}$'),
    state        text not null check (state in ('WAITING','SENT','FAILED','HELD')),
    tries        integer not null check (tries >= 0),
    created_at   timestamptz not null,
    next_try_at  timestamptz not null,
    try_until    timestamptz not null,
    locked_until timestamptz,
    sent_at      timestamptz,
    blanked_at   timestamptz,
    check ((state = 'SENT') = (sent_at is not null)),
    check ((blanked_at is null) = (address is not null)),
    check ((blanked_at is null) = (subject is not null)),
    check ((blanked_at is null) = (body is not null)),
    check ((blanked_at is null) = (key_id is not null))
);
create index outbox_message_due on outbox_message (next_try_at) where state = 'WAITING';
create index outbox_message_stopped on outbox_message (state, channel) where state in ('FAILED','HELD');
create index outbox_message_to_blank on outbox_message (sent_at) where state = 'SENT' and blanked_at is null;
create index outbox_message_sent on outbox_message (sent_at) where state = 'SENT';
create index outbox_message_key on outbox_message (key_id) where key_id is not null;
create index outbox_message_about on outbox_message (about);
comment on table outbox_message is 'Messages to people (ข้อความขาออก), put in the transaction of the act they tell of; address and words encrypted, blanked some days after delivery';
comment on column outbox_message.locked_until is 'In the hands of a courier until then; free again when its node died';
comment on column outbox_message.try_until is 'When a message that does not go through is given up';

create table outbox_attempt (
    id         bigint generated always as identity primary key,
    message_id uuid not null references outbox_message (id),
    attempt    integer not null check (attempt > 0),
    began_at   timestamptz not null,
    ended_at   timestamptz not null,
    outcome    text not null check (outcome in ('SENT','LATER','NEVER')),
    note       text not null check (length(note) <= 200)
);
create index outbox_attempt_message on outbox_attempt (message_id, attempt);
comment on table outbox_attempt is 'Every try to deliver a message and how it ended; never an address';
