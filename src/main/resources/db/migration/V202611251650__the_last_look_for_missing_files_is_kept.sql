create table attachment_look (
    only_one  boolean primary key check (only_one),
    looked_at timestamptz not null,
    missing   integer not null check (missing >= 0)
);
comment on table attachment_look is 'The last look for files that a row names and that are not there: when, and how many were missing';
