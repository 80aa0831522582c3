-- How complete the backlog is: what an office says it received in a month, to be held against what is recorded.
create table stated_month (
    office_id  bigint not null references office (id),
    month      date not null check (extract(day from month) = 1 and month >= date '2019-10-01'),
    complaints integer check (complaints between 0 and 999999),
    services   integer check (services between 0 and 999999),
    account_id bigint not null,
    stated_at  timestamptz not null,
    primary key (office_id, month),
    check (complaints is not null or services is not null)
);
comment on table stated_month is 'What an office says it received in a month (จำนวนที่แจ้งว่ารับไว้), complaints and services apart; empty where it does not say';
