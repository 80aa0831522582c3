create table office_access (
    id         bigint generated always as identity primary key,
    office_id  bigint not null references office (id),
    code_mac   bytea not null unique,
    issued_at  timestamptz not null,
    issued_by  bigint not null references appointment (id),
    revoked_at timestamptz
);
create unique index office_access_good on office_access (office_id) where revoked_at is null;
create index office_access_office on office_access (office_id);
create index office_access_issued_by on office_access (issued_by);
comment on table office_access is 'The access code of an office (รหัสรายงานผลของศูนย์): its keyed hash only; one is good at a time';

create table report_link (
    pass_id     bigint primary key references pass (id),
    circular_id bigint not null,
    office_id   bigint not null,
    access_id   bigint references office_access (id),
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    foreign key (circular_id, office_id) references circular_delivery (circular_id, office_id)
);
create index report_link_office on report_link (office_id, circular_id);
create index report_link_delivery on report_link (circular_id, office_id);
create index report_link_access on report_link (access_id);
comment on table report_link is 'Signed links by which an office reports on one circular, given out by the chief or opened with the access code';
comment on column report_link.access_id is 'The access code that opened it; null where the chief gave it out';

create sequence report_receipt;
create table report_back (
    id           bigint generated always as identity primary key,
    circular_id  bigint not null,
    office_id    bigint not null,
    version      integer not null check (version > 0),
    revision     integer not null check (revision >= 0),
    receipt      text unique check (receipt ~ '^R-25[0-9]{2}-[0-9]{6,}$'),
    confirmed_at timestamptz,
    draft_form   uuid,
    draft_step   integer not null check (draft_step >= 0),
    drafted_at   timestamptz,
    key_id       integer not null,
    draft        bytea,
    unique (circular_id, office_id),
    foreign key (circular_id, office_id) references circular_delivery (circular_id, office_id),
    check ((revision = 0) = (receipt is null)),
    check ((revision = 0) = (confirmed_at is null))
);
create index report_back_office on report_back (office_id);
create index report_back_key on report_back (key_id);
comment on table report_back is 'The report of an office on a circular (รายงานผล): what is being typed, encrypted, and how far it was confirmed';
comment on column report_back.revision is '0 as long as nothing is confirmed, and one more with every confirmation';
comment on column report_back.confirmed_at is 'The first confirmation';
comment on column report_back.draft_form is 'The page that typed last, and draft_step how often it has sent: the same sent again, or an older one, changes nothing';

create table report_revision (
    report_id    bigint not null references report_back (id),
    revision     integer not null check (revision > 0),
    form_key     uuid not null unique,
    confirmed_at timestamptz not null,
    confirmed_by bigint references appointment (id),
    pass_id      bigint references pass (id),
    on_behalf    boolean not null,
    late         boolean not null,
    key_id       integer not null,
    content      bytea not null,
    primary key (report_id, revision),
    check ((confirmed_by is null) <> (pass_id is null)),
    check (not on_behalf or confirmed_by is not null)
);
create index report_revision_confirmed_by on report_revision (confirmed_by);
create index report_revision_pass on report_revision (pass_id);
create index report_revision_key on report_revision (key_id);
comment on table report_revision is 'Each confirmation of a report, encrypted: who signed and what was answered in it';

create table report_answer (
    report_id       bigint not null references report_back (id),
    ask_circular_id bigint not null,
    position        integer not null,
    done            boolean,
    number          bigint check (number between 0 and 999999999),
    counted         bigint check (counted >= 0),
    photos          integer not null check (photos between 0 and 10),
    revision        integer not null,
    confirmed_at    timestamptz not null,
    late            boolean not null,
    on_behalf       boolean not null,
    primary key (report_id, ask_circular_id, position),
    foreign key (ask_circular_id, position) references circular_ask (circular_id, position),
    foreign key (report_id, revision) references report_revision (report_id, revision)
);
create index report_answer_ask on report_answer (ask_circular_id, position);
create index report_answer_revision on report_answer (report_id, revision);
comment on table report_answer is 'What an office last confirmed to each ask: what is counted of it; its words lie in the revision';
comment on column report_answer.counted is 'What the system counted at the confirmation; null where the office counts by itself';
comment on column report_answer.confirmed_at is 'The first confirmation of this ask, by which it is late or not';

create table report_photo (
    attachment_id   bigint primary key references attachment (id),
    report_id       bigint not null references report_back (id),
    ask_circular_id bigint not null,
    position        integer not null,
    since_revision  integer check (since_revision > 0),
    until_revision  integer check (until_revision > since_revision),
    foreign key (ask_circular_id, position) references circular_ask (circular_id, position)
);
create index report_photo_report on report_photo (report_id, ask_circular_id, position);
create index report_photo_ask on report_photo (ask_circular_id, position);
comment on table report_photo is 'Photos of a report; those of the draft have no revision yet, those taken out by a correction stay for the history';

create view report_back_fact as
select r.circular_id, r.office_id, d.province_id, a.ask_circular_id, a.position, a.done, a.number, a.photos, a.confirmed_at, a.late, a.on_behalf
  from report_answer a
  join report_back r on r.id = a.report_id
  join circular_delivery d on d.circular_id = r.circular_id and d.office_id = r.office_id;
comment on view report_back_fact is 'For staff: one line an ask that an office has confirmed, with what is counted of it; no words';

create view activity_photo_fact as
select a.id as activity_id, a.office_id, a.held_on, count(*) as photos
  from activity a
  join activity_photo p on p.activity_id = a.id
 where a.state <> 'CALLED_OFF' and a.state <> 'WITHDRAWN'
 group by a.id;
comment on view activity_photo_fact is 'For staff: the activities of a centre that photos were taken of, and how many';
