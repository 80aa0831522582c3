create table letterhead (
    office_id    bigint primary key references office (id),
    version      integer not null check (version > 0),
    code         text not null check (length(code) between 3 and 40),
    address      text not null check (length(address) <= 300),
    unit         text not null check (length(unit) between 1 and 200),
    phone        text,
    fax          text,
    email        text,
    own_register boolean not null
);
comment on table letterhead is 'How the letters of an office are headed, and whether our register is its only ทะเบียนหนังสือส่ง or numbers are typed in from the central one';

create sequence letter_id;
create table letter (
    id           bigint primary key,
    office_id    bigint not null references office (id),
    series       text not null check (series in ('GENERAL','CIRCULAR','SECRET')),
    state        text not null check (state in ('DRAFT','PRINTED','ISSUED','CANCELLED')),
    version      integer not null check (version > 0),
    about        text check (about ~ '^[a-z][a-z-]{0,39}:[A-Za-z0-9-]{1,40}$'),
    key_id       integer not null,
    content      bytea not null,
    pdf          bytea,
    pdf_sha256   bytea check (length(pdf_sha256) = 32),
    dated_on     date,
    scan_id      bigint references attachment (id),
    cancelled    bytea,
    drafted_by   bigint not null references appointment (id),
    drafted_at   timestamptz not null,
    issued_at    timestamptz,
    check (num_nulls(pdf, pdf_sha256, dated_on, issued_at) in (0, 4)),
    check (state <> 'ISSUED' or issued_at is not null),
    check (state not in ('DRAFT','PRINTED') or issued_at is null),
    check ((state = 'CANCELLED') = (cancelled is not null))
);
create index letter_open on letter (office_id, id) where state in ('DRAFT','PRINTED');
create index letter_about on letter (about, id) where about is not null;
create index letter_office on letter (office_id, id);
create index letter_scan on letter (scan_id);
create index letter_drafted_by on letter (drafted_by);
create index letter_key on letter (key_id);
comment on table letter is 'An official letter (หนังสือ) from draft to its frozen form; content, PDF and the reason of a cancellation encrypted';
comment on column letter.pdf is 'The letter with its number and date, as it is printed again for ever';

create table letter_register (
    office_id   bigint not null references office (id),
    series      text not null check (series in ('GENERAL','CIRCULAR','SECRET')),
    year        integer not null check (year between 2000 and 2200),
    began_after integer not null check (began_after >= 0),
    last        integer not null check (last >= began_after),
    primary key (office_id, series, year)
);
comment on table letter_register is 'Our own ทะเบียนหนังสือส่ง of an office by calendar year: the number it began after, and the last one given';

create table letter_number (
    office_id bigint not null references office (id),
    series    text not null check (series in ('GENERAL','CIRCULAR','SECRET')),
    year      integer not null check (year between 2000 and 2200),
    number    integer not null check (number > 0),
    letter_id bigint references letter (id),
    elsewhere bytea,
    key_id    integer,
    given_by  bigint not null references appointment (id),
    given_at  timestamptz not null,
    primary key (office_id, series, year, number),
    check (num_nulls(letter_id, elsewhere) = 1),
    check ((elsewhere is null) = (key_id is null))
);
create unique index letter_number_letter on letter_number (letter_id) where letter_id is not null;
create index letter_number_letter_id on letter_number (letter_id);
create index letter_number_given_by on letter_number (given_by);
create index letter_number_key on letter_number (key_id) where key_id is not null;
comment on table letter_number is 'Every number of a ทะเบียนหนังสือส่ง: to a letter of ours, or to one written elsewhere, with what it is';
