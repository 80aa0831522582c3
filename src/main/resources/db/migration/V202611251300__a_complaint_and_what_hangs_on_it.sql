-- A complaint (เรื่องร้องเรียนร้องทุกข์): one row that moves, an append-only history, texts that can be blanked, and who may see it as rows.
create table case_number_series (
    office_id bigint not null references office (id),
    year      smallint not null check (year between 2500 and 2700),
    last      integer not null check (last > 0),
    primary key (office_id, year)
);
comment on table case_number_series is 'The running number of cases per office and calendar year (B.E.) of recording; a number is never used again';

create table complaint (
    id                     bigint generated always as identity primary key,
    number                 text not null unique check (number ~ '^DOPA[0-9]{14,20}$'),
    version                integer not null check (version > 0),
    status                 text not null check (status in ('NEW','RECEIVED','IN_PROGRESS','CLOSED','NOT_ACCEPTED','CANCELLED')),
    secret                 boolean not null,
    channel                text not null check (channel in ('WALK_IN','LETTER','PHONE','HOTLINE_1567','WEB','SOCIAL','BOX','VILLAGE_HEAD','FIELD_UNIT','AGENCY','PROVINCE_MOI','GOVERNMENT_1111','WATCHDOG','OTHER')),
    nature                 text not null check (nature in ('COMPLAINT','ONE_STOP','INFORMATION','ADVICE','SERVICE_LINK','POLICY','URGENT_RELIEF','SUGGESTION')),
    importance             text not null check (importance in ('GENERAL','IMPORTANT','ANONYMOUS_LETTER','WIDE_IMPACT','GOVERNMENT_POLICY')),
    category_code          text not null check (category_code ~ '^[0-9]{4}$'),
    category_version       integer not null,
    filed_office_id        bigint not null references office (id),
    holder_office_id       bigint not null references office (id),
    responsible_account_id bigint,
    complainant            text not null check (complainant in ('NAMED','ANONYMOUS')),
    hide_name              boolean not null,
    agency_may_contact     boolean not null,
    reachable              boolean not null,
    accused_kind           text not null check (accused_kind in ('PERSON','GROUP','AGENCY','COMPANY','OTHER','UNKNOWN')),
    accused_seat           text check (accused_seat in ('DISTRICT','VILLAGE_HEADS','LOCAL_ADMINISTRATION','POLICE','OTHER_AGENCY','PROVINCE','PRIVATE','UNKNOWN')),
    elsewhere              text not null check (elsewhere in ('NO','AGENCY','COURT')),
    district_code          text not null references district (code),
    subdistrict_code       text references subdistrict (code),
    moo                    smallint check (moo between 1 and 99),
    latitude               double precision check (latitude between -90 and 90),
    longitude              double precision check (longitude between -180 and 180),
    incident_on            date,
    received_on            date not null check (received_on >= date '2019-10-01'),
    recorded_at            timestamptz not null,
    tell_by                date not null,
    due_on                 date not null,
    proposed               boolean not null,
    questions_open         smallint not null check (questions_open >= 0),
    referrals_open         smallint not null check (referrals_open >= 0),
    referrals_answered     smallint not null check (referrals_answered >= 0),
    closed_on              date,
    closing_reason         text check (closing_reason in ('FIXED','FIRST_AID','MEDIATED','NOT_MEDIATED','UNFOUNDED','EXPLAINED','HANDED_OVER','ADVISED','WITHDRAWN','UNREACHABLE','IN_COURT')),
    refusal_reason         text check (refusal_reason in ('ANONYMOUS_LETTER','IN_COURT','ALREADY_DECIDED','MONARCHY','POLICY','INSUFFICIENT','DUPLICATE','WITHDRAWN','NOT_OURS')),
    answer                 text check (answer in ('FIXED','NOT_FIXED')),
    rating                 smallint check (rating between 1 and 5),
    times_reopened         smallint not null check (times_reopened >= 0),
    changed_at             timestamptz not null,
    check ((latitude is null) = (longitude is null)),
    check ((status = 'CLOSED') = (closing_reason is not null)),
    check ((status = 'NOT_ACCEPTED') = (refusal_reason is not null)),
    check ((status in ('CLOSED','NOT_ACCEPTED','CANCELLED')) = (closed_on is not null)),
    check (not (secret and accused_seat is null)),
    check (answer is null or status = 'CLOSED')
);
create index complaint_filed_office on complaint (filed_office_id);
create index complaint_holder_office on complaint (holder_office_id);
create index complaint_district on complaint (district_code);
create index complaint_subdistrict on complaint (subdistrict_code);
comment on table complaint is 'A complaint (เรื่องร้องเรียนร้องทุกข์) as it stands; written by one desk only';
comment on column complaint.number is 'For staff and paper: DOPA + PP00 + PPDD + YY + running number; opens nothing';
comment on column complaint.responsible_account_id is 'Who works on it (ผู้รับผิดชอบ)';
comment on column complaint.accused_seat is 'Where the accused belongs; asked in secret cases, decides who never sees it';
comment on column complaint.proposed is 'A proposal waits for the order (รอสั่งการ)';

create table complaint_happening (
    complaint_id   bigint not null references complaint (id),
    seq            integer not null check (seq > 0),
    kind           text not null check (kind ~ '^[a-z][a-z-]{2,39}$'),
    body           jsonb not null,
    actor          text not null check (actor in ('STAFF','CITIZEN','LINK','MACHINE')),
    account_id     bigint,
    appointment_id bigint,
    office_id      bigint references office (id),
    happened_at    timestamptz not null,
    recorded_at    timestamptz not null,
    primary key (complaint_id, seq)
);
create index complaint_happening_office on complaint_happening (office_id);
comment on table complaint_happening is 'The history of a complaint (ประวัติเรื่อง), append-only: ids and codes, never free text; seq is the version it led to';

create table complaint_text (
    id           bigint generated always as identity primary key,
    complaint_id bigint not null,
    seq          integer not null,
    kind         text not null check (kind in ('STORY','LANDMARK','CATEGORY_WORDS','WISH','ELSEWHERE','OPINION','ORDER','ASSIGNMENT','NOTE','PROGRESS','QUESTION','INFORMATION','REPORT','RESULT','RESULT_DRAFT','REASON','COMMENT')),
    audience     text not null check (audience in ('INTERNAL','AGENCY','CITIZEN','PUBLIC')),
    body         text,
    blanked_at   timestamptz,
    foreign key (complaint_id, seq) references complaint_happening (complaint_id, seq),
    check ((body is null) = (blanked_at is not null))
);
create index complaint_text_of on complaint_text (complaint_id, seq);
comment on table complaint_text is 'What people wrote in a case, and for whom: staff of the case, also agencies, also the complainant, also the public; can be blanked';

create table complaint_sight (
    office_id              bigint not null references office (id),
    complaint_id           bigint not null references complaint (id),
    why                    text not null check (why in ('HOLDER','ABOVE','REFERRED')),
    since                  timestamptz not null,
    secret                 boolean not null,
    stage                  text not null check (stage in ('NEW','ORDER','WORK','WAITING','DONE')),
    responsible_account_id bigint,
    received_on            date not null,
    due_on                 date not null,
    primary key (office_id, complaint_id)
);
create index complaint_sight_complaint on complaint_sight (complaint_id);
create index complaint_sight_stage on complaint_sight (office_id, stage, complaint_id desc);
create index complaint_sight_due on complaint_sight (office_id, due_on, complaint_id) where stage <> 'DONE';
create index complaint_sight_mine on complaint_sight (office_id, responsible_account_id, complaint_id desc) where stage <> 'DONE' and responsible_account_id is not null;
comment on table complaint_sight is 'Which office may see which case, and why, with the sort keys of the lists; an accused office has no row';

create table complaint_movement (
    id           bigint generated always as identity primary key,
    complaint_id bigint not null references complaint (id),
    office_id    bigint not null references office (id),
    moved_on     date not null,
    kind         text not null check (kind in ('IN_NEW','IN_TRANSFER','IN_REOPENED','OUT_CLOSED','OUT_TRANSFER','OUT_MERGED','OUT_CANCELLED'))
);
create index complaint_movement_complaint on complaint_movement (complaint_id);
create index complaint_movement_office on complaint_movement (office_id, moved_on);
comment on table complaint_movement is 'When a case came to or left the hands of an office: what monthly figures are counted from';

create table complaint_search (
    complaint_id bigint primary key references complaint (id),
    words        tsvector not null
);
create index complaint_search_words on complaint_search using gin (words);
comment on table complaint_search is 'The words of the story, the place and the public texts, segmented, for search';

create table spent_form (
    form_key     uuid primary key,
    body_mac     bytea not null check (length(body_mac) = 32),
    complaint_id bigint references complaint (id),
    spent_at     timestamptz not null
);
create index spent_form_complaint on spent_form (complaint_id);
comment on table spent_form is 'Forms that were acted upon, by their key: the same form sent again finds its first answer';

create table tracking_code (
    code_mac     bytea primary key check (length(code_mac) = 32),
    complaint_id bigint not null references complaint (id),
    issued_at    timestamptz not null,
    ended_at     timestamptz
);
create index tracking_code_complaint on tracking_code (complaint_id);
create unique index tracking_code_one_alive on tracking_code (complaint_id) where ended_at is null;
comment on table tracking_code is 'The secret code of a complainant (รหัสติดตาม), kept as an HMAC only; a new one ends the old';

create table complaint_attachment (
    complaint_id  bigint not null,
    attachment_id bigint not null,
    seq           integer not null,
    purpose       text not null check (purpose in ('EVIDENCE','INFORMATION','PROGRESS','REPORT','PROOF')),
    audience      text not null check (audience in ('INTERNAL','AGENCY','CITIZEN','PUBLIC')),
    primary key (complaint_id, attachment_id),
    foreign key (complaint_id, seq) references complaint_happening (complaint_id, seq)
);
create index complaint_attachment_happening on complaint_attachment (complaint_id, seq);
comment on table complaint_attachment is 'The photos and documents of a case, what they are for and who may see them';

create table complaint_proposal (
    id                     bigint generated always as identity primary key,
    complaint_id           bigint not null,
    seq                    integer not null,
    state                  text not null check (state in ('OPEN','ORDERED')),
    kind                   text not null check (kind in ('REFER','VISIT','MEDIATE','REFUSE','CLOSE')),
    refusal_reason         text,
    closing_reason         text,
    report_days            smallint check (report_days between 1 and 365),
    responsible_account_id bigint,
    agencies               bigint[] not null,
    proof                  bigint[] not null,
    office_id              bigint not null references office (id),
    proposed_by            bigint not null,
    proposed_at            timestamptz not null,
    ordered_seq            integer,
    foreign key (complaint_id, seq) references complaint_happening (complaint_id, seq),
    check ((state = 'ORDERED') = (ordered_seq is not null)),
    check (kind <> 'REFUSE' or refusal_reason is not null),
    check (kind <> 'CLOSE' or closing_reason is not null)
);
create index complaint_proposal_happening on complaint_proposal (complaint_id, seq);
create index complaint_proposal_office on complaint_proposal (office_id, id) where state = 'OPEN';
create unique index complaint_proposal_one_open on complaint_proposal (complaint_id) where state = 'OPEN';
comment on table complaint_proposal is 'What an officer proposes and the chief orders (เสนอ–สั่งการ)';

create table complaint_referral (
    id           bigint generated always as identity primary key,
    complaint_id bigint not null,
    seq          integer not null,
    agency_id    bigint not null references office (id),
    state        text not null check (state in ('OPEN','ANSWERED','ENDED')),
    sent_on      date not null,
    due_on       date not null check (due_on >= sent_on),
    answered_seq integer,
    foreign key (complaint_id, seq) references complaint_happening (complaint_id, seq),
    check ((state = 'ANSWERED') = (answered_seq is not null))
);
create index complaint_referral_happening on complaint_referral (complaint_id, seq);
create index complaint_referral_agency on complaint_referral (agency_id, state, due_on);
create unique index complaint_referral_one_open on complaint_referral (complaint_id, agency_id) where state = 'OPEN';
comment on table complaint_referral is 'A case sent to an agency to act and report (ส่งต่อหน่วยงาน); as many as needed side by side';

create table complaint_question (
    id           bigint generated always as identity primary key,
    complaint_id bigint not null,
    seq          integer not null,
    state        text not null check (state in ('OPEN','ANSWERED','ENDED')),
    due_on       date not null,
    foreign key (complaint_id, seq) references complaint_happening (complaint_id, seq)
);
create index complaint_question_happening on complaint_question (complaint_id, seq);
create index complaint_question_open on complaint_question (complaint_id) where state = 'OPEN';
comment on table complaint_question is 'What the complainant was asked to add (ขอข้อมูลเพิ่มเติม)';

create table service_record (
    id               bigint generated always as identity primary key,
    office_id        bigint not null references office (id),
    nature           text not null check (nature in ('COMPLAINT','ONE_STOP','INFORMATION','ADVICE','SERVICE_LINK','POLICY','URGENT_RELIEF','SUGGESTION')),
    what             text not null check (length(what) between 1 and 500),
    subdistrict_code text references subdistrict (code),
    result           text not null check (length(result) between 1 and 500),
    served_on        date not null,
    complaint_id     bigint references complaint (id),
    form_key         uuid not null unique,
    account_id       bigint not null,
    appointment_id   bigint not null,
    recorded_at      timestamptz not null
);
create index service_record_office on service_record (office_id, id desc);
create index service_record_subdistrict on service_record (subdistrict_code);
create index service_record_complaint on service_record (complaint_id);
comment on table service_record is 'A service on one line (บันทึกบริการ): no case, no clock; an optional name lies in identity.service_name';

create function history_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a complaint is append-only';
end $$;
create trigger complaint_happening_stays before update or delete on complaint_happening for each row execute function history_stays();
create trigger complaint_movement_stays before update or delete on complaint_movement for each row execute function history_stays();

create schema identity;
comment on schema identity is 'Who complained and who is accused: encrypted, read by one desk only, every look journaled';

create table identity.person (
    complaint_id bigint not null references complaint (id),
    part         text not null check (part in ('COMPLAINANT','ACCUSED')),
    key_id       integer not null,
    sealed       bytea not null,
    primary key (complaint_id, part)
);
comment on table identity.person is 'The complainant and the accused of a case, sealed with the case id as associated data';

create table identity.person_word (
    complaint_id bigint not null references complaint (id),
    part         text not null check (part in ('COMPLAINANT','ACCUSED')),
    word_mac     bytea not null check (length(word_mac) = 32),
    primary key (word_mac, complaint_id, part)
);
create index person_word_complaint on identity.person_word (complaint_id);
comment on table identity.person_word is 'HMACs of the words of names, of phones and citizen ids: search without reading';

create table identity.look (
    account_id     bigint not null,
    appointment_id bigint not null,
    complaint_id   bigint not null references complaint (id),
    until          timestamptz not null,
    primary key (account_id, appointment_id, complaint_id)
);
create index look_complaint on identity.look (complaint_id);
comment on table identity.look is 'Who may see an identity for some minutes, after a reason was written and journaled';

create table identity.service_name (
    service_record_id bigint primary key references service_record (id),
    key_id            integer not null,
    sealed            bytea not null
);
comment on table identity.service_name is 'The name of who was served, where it was given';
