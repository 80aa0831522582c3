create sequence circular_id;
create table circular (
    id          bigint primary key,
    code        text not null unique check (code ~ '^[2-9a-hjkmnp-z]{8}$'),
    office_id   bigint not null references office (id),
    parent_id   bigint references circular (id),
    state       text not null check (state in ('DRAFT','SENT','RECALLED')),
    version     integer not null check (version > 0),
    issue       integer not null check (issue > 0),
    secrecy     text not null check (secrecy in ('OPEN','SECRET')),
    urgency     text not null check (urgency in ('NORMAL','URGENT','VERY_URGENT','MOST_URGENT')),
    number_code text not null check (length(number_code) between 3 and 40),
    running     integer check (running > 0),
    dated_on    date,
    due_on      date,
    key_id      integer not null,
    content     bytea not null,
    scan_id     bigint references attachment (id),
    form_key    uuid not null unique,
    drafted_by  bigint not null references appointment (id),
    drafted_at  timestamptz not null,
    sent_by     bigint references appointment (id),
    sent_at     timestamptz,
    recalled_by bigint references appointment (id),
    recalled_at timestamptz,
    check ((state = 'DRAFT') = (sent_at is null)),
    check (num_nulls(running, dated_on, sent_by, sent_at) in (0, 4)),
    check ((state = 'RECALLED') = (recalled_at is not null)),
    check (num_nulls(recalled_by, recalled_at) in (0, 2))
);
create index circular_office on circular (office_id, id);
create unique index circular_parent on circular (parent_id, office_id) where parent_id is not null;
create index circular_parent_id on circular (parent_id);
create index circular_due on circular (due_on) where state = 'SENT' and parent_id is null and due_on is not null;
create index circular_scan on circular (scan_id);
create index circular_drafted_by on circular (drafted_by);
create index circular_sent_by on circular (sent_by);
create index circular_recalled_by on circular (recalled_by);
create index circular_key on circular (key_id);
comment on table circular is 'A หนังสือเวียน of the department or of a province, from draft to recall; its words encrypted';
comment on column circular.code is 'Stands in the QR code on the letter, the same for everybody; opens nothing by itself';
comment on column circular.parent_id is 'The circular of the department that a province carries onward by this covering letter';
comment on column circular.issue is '1, and one more with every correction';
comment on column circular.due_on is 'The day after which a report is late: the latest day that an ask names';

create table circular_ask (
    circular_id bigint not null references circular (id),
    position    integer not null check (position between 1 and 20),
    asks_done   boolean not null,
    asks_number boolean not null,
    asks_text   boolean not null,
    asks_links  boolean not null,
    most_photos integer not null check (most_photos between 0 and 10),
    fact        text check (fact in ('COMPLAINTS_SINCE_1_OCT_2562','ACTIVITIES_WITH_PHOTOS','VILLAGES_TOLD','COMMENDATIONS_GIVEN')),
    due_on      date,
    key_id      integer not null,
    content     bytea not null,
    primary key (circular_id, position),
    check (asks_done or asks_number or asks_text or asks_links or most_photos > 0),
    check (fact is null or asks_number)
);
create index circular_ask_key on circular_ask (key_id);
comment on table circular_ask is 'What a circular asks to be reported (ข้อ ๑ …); words and unit encrypted. A covering letter may add asks of its own';

create table circular_file (
    circular_id   bigint not null references circular (id),
    attachment_id bigint not null references attachment (id),
    primary key (circular_id, attachment_id)
);
create index circular_file_attachment on circular_file (attachment_id);
comment on table circular_file is 'What is sent along with a circular (สิ่งที่ส่งมาด้วย)';

create table circular_issue (
    circular_id bigint not null references circular (id),
    issue       integer not null check (issue > 0),
    key_id      integer not null,
    content     bytea not null,
    issued_by   bigint not null references appointment (id),
    issued_at   timestamptz not null,
    primary key (circular_id, issue)
);
create index circular_issue_issued_by on circular_issue (issued_by);
create index circular_issue_key on circular_issue (key_id);
comment on table circular_issue is 'What a circular said at every issue, as it was sent and as it was corrected; encrypted';

create table circular_delivery (
    circular_id   bigint not null references circular (id),
    office_id     bigint not null references office (id),
    province_id   bigint not null references office (id),
    via_id        bigint not null references circular (id),
    version       integer not null check (version > 0),
    sent_at       timestamptz not null,
    read_at       timestamptz,
    read_by       bigint references appointment (id),
    read_issue    integer not null check (read_issue >= 0),
    receive_number integer check (receive_number > 0),
    letter_id     bigint references received_letter (id),
    received_at   timestamptz,
    received_by   bigint references appointment (id),
    desks         text[] not null,
    routed_at     timestamptz,
    routed_by     bigint references appointment (id),
    assigned_to   bigint references account (id),
    assigned_at   timestamptz,
    assigned_by   bigint references appointment (id),
    forwarded_at  timestamptz,
    forwarded_by  bigint references appointment (id),
    reported_at   timestamptz,
    reported_for  boolean not null,
    primary key (circular_id, office_id),
    check (num_nulls(read_at, read_by) in (0, 2)),
    check (num_nulls(receive_number, letter_id, received_at, received_by) in (0, 4)),
    check (num_nulls(routed_at, routed_by) in (0, 2)),
    check (num_nulls(assigned_to, assigned_at, assigned_by) in (0, 3)),
    check (num_nulls(forwarded_at, forwarded_by) in (0, 2)),
    check (reported_at is not null or not reported_for)
);
create index circular_delivery_office on circular_delivery (office_id, circular_id desc);
create index circular_delivery_province on circular_delivery (circular_id, province_id);
create index circular_delivery_province_id on circular_delivery (province_id);
create index circular_delivery_via on circular_delivery (via_id);
create index circular_delivery_letter on circular_delivery (letter_id);
create index circular_delivery_read_by on circular_delivery (read_by);
create index circular_delivery_received_by on circular_delivery (received_by);
create index circular_delivery_routed_by on circular_delivery (routed_by);
create index circular_delivery_assigned_to on circular_delivery (assigned_to);
create index circular_delivery_assigned_by on circular_delivery (assigned_by);
create index circular_delivery_forwarded_by on circular_delivery (forwarded_by);
comment on table circular_delivery is 'A circular at one office, once: when it was sent, read, received, routed, assigned, carried onward and reported, and by whom';
comment on column circular_delivery.province_id is 'The province that the office stands in; of a province, itself';
comment on column circular_delivery.via_id is 'The letter it came by: the circular itself or the covering letter of the province';
comment on column circular_delivery.reported_for is 'Whether the province reported on behalf of the office';

create table circular_reminder (
    circular_id bigint not null references circular (id),
    office_id   bigint not null references office (id),
    step        integer not null check (step between -7 and 3650),
    put_at      timestamptz not null,
    primary key (circular_id, office_id, step)
);
create index circular_reminder_office on circular_reminder (office_id);
comment on table circular_reminder is 'Reminders put once for each office, by the days before (-) or after the due date';
