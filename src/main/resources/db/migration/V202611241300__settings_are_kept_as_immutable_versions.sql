create table setting_version (
    kind    text not null check (kind in ('CATEGORIES','DEADLINES','HOLIDAYS','DELEGATION','MESSAGES')),
    version integer not null check (version > 0),
    body    text not null check (body <> ''),
    note    text not null,
    put_by  bigint,
    put_at  timestamptz not null,
    primary key (kind, version)
);
comment on table setting_version is 'What administrators decide (การตั้งค่า), as versions that are never changed: a case keeps the version it was filed under';
comment on column setting_version.put_by is 'The account; null for the first version, which the system came with';

create function setting_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a setting is never changed: put a new one';
end $$;
create trigger setting_version_stays before update or delete on setting_version for each row execute function setting_version_stays();
create trigger setting_version_stays_whole before truncate on setting_version for each statement execute function setting_version_stays();
