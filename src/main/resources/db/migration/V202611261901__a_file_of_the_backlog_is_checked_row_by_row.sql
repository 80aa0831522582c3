-- The backlog since 1 October 2562: a file that an office sent, and its rows, as they were read and mended, until they are taken in.
create table backlog_run (
    id         bigint generated always as identity primary key,
    office_id  bigint not null references office (id),
    form_key   uuid not null unique,
    file_name  text not null check (length(file_name) <= 200),
    state      text not null check (state in ('CHECKING','REFUSED','COLUMNS','CHECKED','COMMITTING','COMMITTED','UNDOING','UNDONE','DROPPED')),
    refusal    text,
    total      integer check (total >= 0),
    done       integer not null check (done >= 0),
    left_out   integer not null check (left_out >= 0),
    headings   jsonb,
    key_id     integer,
    file       bytea,
    sent_by    bigint not null,
    sent_at    timestamptz not null,
    acting_as  bigint not null,
    changed_at timestamptz not null,
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((file is null) = (key_id is null))
);
create index backlog_run_office on backlog_run (office_id, id desc);
create index backlog_run_working on backlog_run (id) where state in ('CHECKING','COMMITTING','UNDOING');
create index backlog_run_key on backlog_run (key_id) where key_id is not null;
create index backlog_run_waits on backlog_run (changed_at) where state in ('CHECKING','COLUMNS','CHECKED');
comment on table backlog_run is 'A file of earlier complaints (การนำเข้าเรื่องย้อนหลัง) and how far it has come; the file lies sealed until its rows were read';
comment on column backlog_run.total is 'How many rows the step that runs now goes through; null until they were counted';
comment on column backlog_run.acting_as is 'The appointment under which the step that runs now was asked for';

create table backlog_row (
    run_id       bigint not null references backlog_run (id),
    row_number   integer not null check (row_number > 0),
    verdict      text not null check (verdict in ('RIGHT','MENDED','TO_DECIDE','WRONG')),
    secret       boolean not null,
    holder       bigint,
    state        text not null check (state in ('WAITING','TAKEN','THERE')),
    complaint_id bigint references complaint (id),
    key_id       integer,
    sealed       bytea,
    primary key (run_id, row_number),
    check ((sealed is null) = (key_id is null)),
    check (complaint_id is null or state = 'TAKEN')
);
create index backlog_row_sort on backlog_row (run_id, verdict, row_number);
create index backlog_row_complaint on backlog_row (complaint_id) where complaint_id is not null;
create index backlog_row_key on backlog_row (key_id) where key_id is not null;
comment on table backlog_row is 'A row of such a file: what it holds lies sealed like an identity and is blanked when the run is over or thirty days old';
comment on column backlog_row.secret is 'Its type is secret, or may be: shown to those only who would see the case';
comment on column backlog_row.holder is 'The office that a secret case would go to';
comment on column backlog_row.state is 'THERE: an earlier file brought the same case';
