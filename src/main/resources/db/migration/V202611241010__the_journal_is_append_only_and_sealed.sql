-- The journal (บันทึกการเข้าถึงและการกระทำ): who saw or did what. Lines hold ids and the act, never free text.
create table journal (
    id             bigint generated always as identity primary key,
    xid            xid8 not null,
    noted_at       timestamptz not null,
    actor          text not null check (actor in ('STAFF','CITIZEN','LINK','MACHINE')),
    account_id     bigint,
    appointment_id bigint,
    office_id      bigint,
    pass_id        bigint,
    job            text,
    act            text not null check (act ~ '^[a-z0-9][a-z0-9.-]{1,63}$'),
    subject_kind   text not null check (subject_kind ~ '^[a-z][a-z-]{1,39}$'),
    subject_id     text not null check (length(subject_id) between 1 and 64),
    reason_hash    bytea check (length(reason_hash) = 32),
    check ((actor = 'STAFF') = (account_id is not null)),
    check ((actor = 'LINK') = (pass_id is not null)),
    check ((actor = 'MACHINE') = (job is not null))
);
create index journal_transaction on journal (xid, id);
create index journal_subject on journal (subject_kind, subject_id, id);
create index journal_account on journal (account_id, id);
comment on table journal is 'Who saw or did what (บันทึกการใช้งาน): append-only; a job seals the lines into journal_link in commit order';
comment on column journal.xid is 'The transaction that wrote the line: all lines below the oldest open transaction are there for good';
comment on column journal.account_id is 'Ids without foreign keys: the journal lies below all other rooms and outlives their rows';
comment on column journal.reason_hash is 'SHA-256 of the salt and the written reason in journal_reason, so that the words can be blanked and the line still proved';

create table journal_reason (
    journal_id bigint primary key references journal (id),
    salt       bytea check (length(salt) = 16),
    body       text,
    blanked_at timestamptz,
    check ((body is null) = (blanked_at is not null)),
    check ((body is null) = (salt is null))
);
comment on table journal_reason is 'The reason a person wrote for an act or a look; can be blanked, with its salt';

create table journal_batch (
    number        bigint primary key,
    sealed_at     timestamptz not null,
    horizon       xid8 not null,
    last_position bigint not null,
    last_hash     bytea not null check (length(last_hash) = 32)
);
comment on table journal_batch is 'One run of the sealing job: how far the chain reached, and below which transaction all lines were sealed';

create table journal_link (
    position   bigint primary key,
    journal_id bigint not null unique references journal (id),
    hash       bytea not null check (length(hash) = 32)
);
comment on table journal_link is 'The hash chain over the journal: SHA-256 of the previous hash and the line';

create function journal_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create function journal_reason_is_blanked_only() returns trigger language plpgsql as $$
begin
    if new.journal_id <> old.journal_id or old.blanked_at is not null or new.blanked_at is null then
        raise exception 'a written reason may be blanked, once, and not otherwise changed';
    end if;
    return new;
end $$;

create trigger journal_stays before update or delete on journal for each row execute function journal_stays();
create trigger journal_stays_whole before truncate on journal for each statement execute function journal_stays();
create trigger journal_batch_stays before update or delete on journal_batch for each row execute function journal_stays();
create trigger journal_batch_stays_whole before truncate on journal_batch for each statement execute function journal_stays();
create trigger journal_link_stays before update or delete on journal_link for each row execute function journal_stays();
create trigger journal_link_stays_whole before truncate on journal_link for each statement execute function journal_stays();
create trigger journal_reason_is_blanked_only before update on journal_reason for each row execute function journal_reason_is_blanked_only();
create trigger journal_reason_stays before delete on journal_reason for each row execute function journal_stays();
create trigger journal_reason_stays_whole before truncate on journal_reason for each statement execute function journal_stays();
