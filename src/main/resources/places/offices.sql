-- The centres that follow from the areas: named after them, ended with them. Bangkok (10) has districts of another kind and no centre.
insert into office (id, kind, name_th, name_en, parent_id, province_code, district_code, valid_from, valid_to)
select 1, 'DOPA', 'กรมการปกครอง', 'Department of Provincial Administration', null::bigint, null::text, null::text, null::date, null::date
union all
select p.code::bigint, 'PROVINCE', 'ศูนย์ดำรงธรรมจังหวัด' || p.name_th, 'Damrongdhama Centre of ' || p.name_en || ' Province',
       1, p.code, null, p.valid_from, p.valid_to
  from province p
 where p.code <> '10'
union all
select d.code::bigint, 'DISTRICT', 'ศูนย์ดำรงธรรมอำเภอ' || d.name_th, 'Damrongdhama Centre of ' || d.name_en || ' District',
       d.province_code::bigint, d.province_code, d.code, d.valid_from, d.valid_to
  from district d
 where d.province_code <> '10'
    on conflict (id) do update
   set name_th = excluded.name_th, name_en = excluded.name_en, valid_from = excluded.valid_from, valid_to = excluded.valid_to
