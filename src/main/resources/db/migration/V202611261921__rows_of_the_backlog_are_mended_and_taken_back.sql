-- Rows may be taken back again, spellings mended all at once, and columns named by hand.
alter table backlog_row drop constraint backlog_row_state_check;
alter table backlog_row add constraint backlog_row_state_check check (state in ('WAITING','TAKEN','THERE','BACK','KEPT'));
alter table backlog_row drop constraint backlog_row_check1;
alter table backlog_row add constraint backlog_row_case check ((complaint_id is not null) = (state in ('TAKEN','BACK','KEPT')));
comment on column backlog_row.state is 'THERE: an earlier file brought the same case; BACK: taken in and taken back; KEPT: somebody had worked on it before it could be taken back';

create table backlog_flaw (
    run_id      bigint not null,
    row_number  integer not null,
    column_name text not null check (column_name ~ '^[A-Z]{2,20}$'),
    typed_mac   bytea not null check (length(typed_mac) = 32),
    primary key (run_id, row_number, column_name),
    foreign key (run_id, row_number) references backlog_row (run_id, row_number)
);
create index backlog_flaw_spelling on backlog_flaw (run_id, column_name, typed_mac);
comment on table backlog_flaw is 'Which writings of a name out of a list wait to be decided, by their keyed hash: the same one is replaced everywhere at once';

create table backlog_heading (
    office_id   bigint not null references office (id),
    bare        text not null check (length(bare) between 1 and 200),
    column_name text check (column_name ~ '^[A-Z]{2,20}$'),
    changed_at  timestamptz not null,
    primary key (office_id, bare)
);
comment on table backlog_heading is 'What an office said its own headings mean (หัวคอลัมน์ของหน่วยงาน); null: not read';
