-- The publicity log as other rooms may read it: for the report back to the department (รายงานผลการประชาสัมพันธ์).
create or replace view publicity_fact as
select t.office_id, t.told_on, date_trunc('month', t.told_on)::date as month, t.channel, t.told_by, t.subdistrict_code, t.moo, t.script_id,
       s.month as script_month, s.activity_id, t.task_id is not null as asked, t.photo_id is not null as photo
  from publicity_telling t
  left join script s on s.id = t.script_id
 where t.taken_back_at is null;
comment on view publicity_fact is 'Published: one line each time something was told; codes and dates only, what was taken back left out';
grant select on publicity_fact to shop_window;

create or replace view publicity_village_fact as
select distinct t.office_id, date_trunc('month', t.told_on)::date as month, t.subdistrict_code, coalesce(t.moo, v.moo) as moo
  from publicity_telling t
  left join village v on t.moo is null and t.told_by = 'LOCAL' and v.subdistrict_code = t.subdistrict_code and v.valid_to is null
 where t.taken_back_at is null and coalesce(t.moo, v.moo) is not null;
comment on view publicity_village_fact is 'Published: one line a month and village in which anything was told, however often; a local government tells in all villages of its subdistrict';
grant select on publicity_village_fact to shop_window;

create or replace view publicity_task_fact as
select k.office_id, k.script_id, s.month as script_month, k.whom, k.subdistrict_code, k.moo, k.state, k.due_on, k.letter_on
  from publicity_task k
  join script s on s.id = k.script_id;
comment on view publicity_task_fact is 'Published: one line a task (a village head or a local government asked to read a script) and how it stands';
grant select on publicity_task_fact to shop_window;
