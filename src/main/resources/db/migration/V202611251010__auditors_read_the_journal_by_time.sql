-- Auditors read the newest lines first, by day and by the act.
create index journal_noted on journal (noted_at, id);
create index journal_act on journal (act text_pattern_ops, noted_at);
