-- The columns are those of db-scheduler.
create table recurring_job (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index recurring_job_due on recurring_job (execution_time);
create index recurring_job_heartbeat on recurring_job (last_heartbeat);
comment on table recurring_job is 'When each recurring job (งานประจำของระบบ) runs next, and which node is at it';

-- A role belongs to the whole server: another database of ours may have made it already.
do $$
begin
    if not exists (select from pg_roles where rolname = 'shop_window') then
        create role shop_window nologin;
    end if;
    if not pg_has_role(current_user, 'shop_window', 'MEMBER') or not (select rolsuper from pg_roles where rolname = current_user) then
        grant shop_window to current_user;
    end if;
exception
    when duplicate_object or unique_violation then
        grant shop_window to current_user;
end $$;
grant usage on schema public to shop_window;
