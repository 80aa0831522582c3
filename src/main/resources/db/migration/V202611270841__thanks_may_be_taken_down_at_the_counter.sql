-- Who has no internet says thanks at the counter or by telephone, and somebody of the centre takes it down.
alter table complaint_thanks add column taken_down_by bigint references account (id);
create index complaint_thanks_taken_down_by on complaint_thanks (taken_down_by);
comment on column complaint_thanks.taken_down_by is 'The account of who took it down as it was spoken (จดตามคำบอก); null where the complainant wrote it himself';
