-- A scan shows the issue that was scanned; after a correction the circular is written out again until a new scan comes.
alter table circular add column scan_issue integer;
update circular set scan_issue = 1 where scan_id is not null;
alter table circular add constraint circular_scan_issue_check check ((scan_id is null) = (scan_issue is null));
comment on column circular.scan_issue is 'The issue that the scan shows; it is the circular only as long as no later one was issued';
