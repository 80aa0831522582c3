-- Found by bin/prove explain: at a million complaints the counts above the lists read rows only to see whether a case is secret.
drop index complaint_sight_stage;
create index complaint_sight_stage on complaint_sight (office_id, stage, complaint_id desc) include (secret);
drop index complaint_sight_due;
create index complaint_sight_due on complaint_sight (office_id, due_on, complaint_id) include (secret) where stage <> 'DONE';
drop index complaint_sight_mine;
create index complaint_sight_mine on complaint_sight (office_id, responsible_account_id, complaint_id desc) include (secret)
 where stage <> 'DONE' and responsible_account_id is not null;

-- What is tidied every hour is found by its day.
create index staff_session_seen on staff_session (seen_at);
create index known_device_seen on known_device (seen_at);
create index attachment_evidence on attachment (evidence_file) where evidence_file is not null;

-- The published figures of an office and a year, from the index alone.
create index complaint_fact_figures on complaint (holder_office_id, received_on) include (closed_on, answer, times_reopened)
 where not secret and status <> 'CANCELLED';

-- The journal by person and by office, both by the act too.
drop index journal_account;
create index journal_account on journal (account_id, noted_at, id);
create index journal_account_act on journal (account_id, act text_pattern_ops, noted_at);
create index journal_office_act on journal (office_id, act text_pattern_ops, noted_at);
