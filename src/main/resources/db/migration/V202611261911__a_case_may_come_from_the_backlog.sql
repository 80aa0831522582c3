-- The backlog since 1 October 2562: cases that were taken in from an office's own register, apart from those that were filed here.
alter table complaint add column backlog boolean not null default false;
comment on column complaint.backlog is 'Taken in from an older register (เรื่องย้อนหลัง): in no live list of limits, in no median';

alter table complaint drop constraint complaint_closing_reason_check;
alter table complaint add constraint complaint_closing_reason_check
    check (closing_reason in ('FIXED','FIRST_AID','MEDIATED','NOT_MEDIATED','UNFOUNDED','EXPLAINED','HANDED_OVER','ADVISED','WITHDRAWN','UNREACHABLE','IN_COURT','UNSTATED'));
alter table complaint drop constraint complaint_refusal_reason_check;
alter table complaint add constraint complaint_refusal_reason_check
    check (refusal_reason in ('ANONYMOUS_LETTER','IN_COURT','ALREADY_DECIDED','MONARCHY','POLICY','INSUFFICIENT','DUPLICATE','WITHDRAWN','NOT_OURS','UNSTATED'));

create table complaint_backlog (
    complaint_id bigint primary key references complaint (id),
    number       text not null check (length(number) <= 50),
    bare         text not null check (length(bare) <= 50),
    version      integer not null check (version > 0)
);
create index complaint_backlog_number on complaint_backlog (bare, complaint_id) where bare <> '';
comment on table complaint_backlog is 'What the older register called a case (เลขที่เรื่องเดิม), and up to which version its history was taken over; what came after was done here';
comment on column complaint_backlog.bare is 'The number as it is looked for: no spaces, dots and dashes, digits as Arabic ones';
