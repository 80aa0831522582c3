-- Which row of a file holds the headings, where a clerk said so; what its columns mean is kept for the office in backlog_heading.
alter table backlog_run add column heading_row integer check (heading_row > 0);
comment on column backlog_run.heading_row is 'The row of the headings as a clerk chose it, counted as Excel does; null: found by the words in it';
