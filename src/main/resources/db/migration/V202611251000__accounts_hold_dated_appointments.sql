-- Accounts (บัญชีผู้ใช้) of people, and the appointments (การแต่งตั้ง) that give them rights at an office for a time.
create table account (
    id               bigint generated always as identity primary key,
    user_name        text not null unique check (user_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    name             text not null check (name <> '' and length(name) <= 120),
    external_subject text unique check (external_subject <> ''),
    opened_at        timestamptz not null,
    locked_at        timestamptz,
    closed_at        timestamptz
);
comment on table account is 'An account of one person (บัญชีผู้ใช้): who somebody is, never what he may do';
comment on column account.external_subject is 'The subject id of the identity provider (ThaiD, Keycloak), recorded by an administrator';

create table account_password (
    account_id bigint primary key references account (id),
    hash       text not null check (hash like '$argon2id$%'),
    one_time   boolean not null,
    set_at     timestamptz not null
);
comment on table account_password is 'The password of an account, as Argon2id; a one-time password must be changed at the next sign-in';

create table second_factor (
    account_id   bigint primary key references account (id),
    key_id       integer not null,
    secret       bytea not null,
    proposed_at  timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint
);
comment on table second_factor is 'The TOTP secret of an account (RFC 6238), encrypted with the account as associated data';
comment on column second_factor.last_step is 'The time step of the last code taken: no code is taken twice';

create table recovery_code (
    account_id bigint not null references account (id),
    mac        bytea not null check (length(mac) = 32),
    spent_at   timestamptz,
    primary key (account_id, mac)
);
comment on table recovery_code is 'Codes for whoever lost the second factor, each good once; kept as a MAC';

create table appointment (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references account (id),
    office_id       bigint not null references office (id),
    role            text not null check (role in ('DESK_CLERK','CASE_OFFICER','DISTRICT_CHIEF','PROVINCE_OFFICER','DOPA_OFFICER','AGENCY_OFFICER','AUDITOR','ADMINISTRATOR')),
    position_th     text not null check (position_th <> '' and length(position_th) <= 200),
    acting_for      boolean not null,
    may_reveal      boolean not null,
    order_reference text check (order_reference <> '' and length(order_reference) <= 200),
    valid_from      date not null,
    valid_to        date,
    appointed_at    timestamptz not null,
    check (valid_to is null or valid_to >= valid_from - 1)
);
create index appointment_account on appointment (account_id);
create index appointment_office on appointment (office_id, role);
comment on table appointment is 'What a person is appointed to do at an office from one day to another (คำสั่งแต่งตั้ง); rights come from here only';
comment on column appointment.acting_for is 'รักษาราชการแทน: the post is held for another';
comment on column appointment.valid_to is 'The last day it holds; the day before valid_from where it was ended before it began';
comment on column appointment.order_reference is 'The order it rests on (เลขที่คำสั่ง)';

create table staff_session (
    id               bigint generated always as identity primary key,
    token_hash       bytea not null unique check (length(token_hash) = 32),
    account_id       bigint not null references account (id),
    appointment_id   bigint references appointment (id),
    begun_at         timestamptz not null,
    seen_at          timestamptz not null,
    expires_at       timestamptz not null,
    second_factor_at timestamptz,
    device           text not null check (length(device) <= 80)
);
create index staff_session_account on staff_session (account_id);
create index staff_session_appointment on staff_session (appointment_id);
create index staff_session_expiry on staff_session (expires_at);
comment on table staff_session is 'Who is signed in (การเข้าใช้งาน); the cookie holds the token, the row only its hash, so a copy of the table opens nothing';
comment on column staff_session.appointment_id is 'The one appointment acted under at present';

create table known_device (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id bigint not null references account (id),
    seen_at    timestamptz not null
);
create index known_device_account on known_device (account_id);
comment on table known_device is 'Browsers in which an account once signed in whole: guesses made elsewhere do not lock them out';

create table sign_in_guess (
    who          bytea primary key check (length(who) = 32),
    failures     integer not null check (failures >= 0),
    last_at      timestamptz not null,
    blocked_until timestamptz not null
);
create index sign_in_guess_last on sign_in_guess (last_at);
comment on table sign_in_guess is 'Guesses counted before they are judged; who is a MAC of the name that was typed, with or without its address, whether it exists or not';

create table limit_window (
    what      text not null,
    who       bytea not null check (length(who) = 32),
    began_at  timestamptz not null,
    taken     integer not null check (taken > 0),
    primary key (what, who, began_at)
);
create index limit_window_began on limit_window (began_at);
comment on table limit_window is 'How often somebody did something in an hour (การจำกัดจำนวนครั้ง); who is a MAC of the address, shared by all nodes';

create table pass (
    id         bigint generated always as identity primary key,
    purpose    text not null check (purpose in ('REFERRAL_ANSWER','VILLAGE_TASK','REPORT_BACK')),
    subject    text not null check (length(subject) between 1 and 64),
    office_id  bigint not null references office (id),
    token_mac  bytea not null unique check (length(token_mac) = 32),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    uses_left  integer not null check (uses_left >= 0),
    used_at    timestamptz,
    revoked_at timestamptz
);
create index pass_office on pass (office_id);
create index pass_subject on pass (purpose, subject);
comment on table pass is 'Signed links (ลิงก์เฉพาะกิจ): one purpose, one subject, one office; the token is shown once and kept as a MAC';
