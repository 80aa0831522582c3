create table key_canary (
    purpose text primary key
            check (purpose in ('IDENTITY','OUTBOX','SECOND_FACTOR','EVIDENCE','TRACKING_CODE','SEARCH','COOKIE','PASS')),
    key_id  integer not null,
    sealed  bytea not null,
    put_at  timestamptz not null
);
comment on table key_canary is 'A known word under every key: start-up refuses keys that are not those of this database';
