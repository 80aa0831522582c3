-- The report of a province tells places apart too: by subdistrict, or by district where none is known. The nation tells its provinces apart, not their places.
lock table monthly_figure, monthly_figure_slip in access exclusive mode;
do $$ begin
    while fold_monthly_figures(100000) > 0 loop end loop;
end $$;

alter table monthly_figure_slip add column area text;
comment on column monthly_figure_slip.area is 'The subdistrict where it happened, or the district where none is known; null for services';
alter table monthly_figure drop constraint monthly_figure_dimension_check, add constraint monthly_figure_dimension_check
      check (dimension in ('OFFICE','TYPE','CHANNEL','NATURE','SERVICE','AREA'));
alter table monthly_figure_gap drop constraint monthly_figure_gap_dimension_check, add constraint monthly_figure_gap_dimension_check
      check (dimension in ('OFFICE','TYPE','CHANNEL','NATURE','SERVICE','AREA'));

create or replace view monthly_figure_line as
select l.id, l.office_id, s.scope_id, l.month, d.dimension, d.key, l.year, l.secret,
       case when l.kind = 'IN_NEW' then l.times else 0 end as fresh,
       case when l.late then l.times else 0 end as late,
       case when l.kind = 'IN_TRANSFER' then l.times else 0 end as transferred_in,
       case when l.kind = 'IN_REOPENED' then l.times else 0 end as reopened,
       case when l.kind in ('OUT_CLOSED', 'OUT_MERGED', 'OUT_CANCELLED') then l.times else 0 end as ended,
       case when l.kind in ('OUT_MERGED', 'OUT_CANCELLED') then l.times else 0 end as cancelled,
       case when l.kind = 'OUT_TRANSFER' then l.times else 0 end as transferred_out,
       case when l.kind = 'SERVED' then l.times else 0 end as served,
       case when l.kind = 'BECAME' then l.times else 0 end as became,
       case when starts_with(l.kind, 'IN_') then l.times when starts_with(l.kind, 'OUT_') then -l.times else 0 end as net
  from monthly_figure_slip l
  join monthly_figure_scope s on s.office_id = l.office_id
  cross join lateral (values ('OFFICE', s.part_id::text), ('TYPE', l.main_category), ('CHANNEL', l.channel), ('NATURE', l.nature),
                             ('SERVICE', l.nature), ('AREA', case when s.scope_id <> 1 then l.area end)) as d (dimension, key)
 where (d.dimension = 'SERVICE') = (l.kind in ('SERVED', 'BECAME')) and d.key is not null;

create or replace function movement_drops_slips() returns trigger language plpgsql as $$
begin
    insert into monthly_figure_slip (office_id, month, kind, main_category, channel, area, nature, year, secret, late, times)
    select m.office_id, date_trunc('month', m.moved_on)::date, m.kind, left(c.category_code, 2), c.channel, coalesce(c.subdistrict_code, c.district_code),
           c.nature, fiscal_year(c.received_on), c.secret, m.kind = 'IN_NEW' and c.received_on < date_trunc('month', m.moved_on),
           tg_argv[0]::int * count(*)
      from moved m
      join complaint c on c.id = m.complaint_id
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
    return null;
end $$;

create or replace function complaint_counts_otherwise() returns trigger language plpgsql as $$
begin
    insert into monthly_figure_slip (office_id, month, kind, main_category, channel, area, nature, year, secret, late, times)
    select m.office_id, date_trunc('month', m.moved_on)::date, m.kind, left(c.category_code, 2), c.channel, c.area, c.nature, fiscal_year(c.received_on),
           c.secret, m.kind = 'IN_NEW' and c.received_on < date_trunc('month', m.moved_on), c.times
      from complaint_movement m
      cross join (values (old.category_code, old.channel, coalesce(old.subdistrict_code, old.district_code), old.nature, old.received_on, old.secret, -1),
                         (new.category_code, new.channel, coalesce(new.subdistrict_code, new.district_code), new.nature, new.received_on, new.secret, 1))
                 as c (category_code, channel, area, nature, received_on, secret, times)
     where m.complaint_id = new.id;
    return null;
end $$;
drop trigger complaint_counts_otherwise on complaint;
create trigger complaint_counts_otherwise
    after update of category_code, channel, nature, received_on, secret, district_code, subdistrict_code on complaint
    for each row when ((old.category_code, old.channel, old.nature, old.received_on, old.secret, old.district_code, old.subdistrict_code)
                       is distinct from (new.category_code, new.channel, new.nature, new.received_on, new.secret, new.district_code, new.subdistrict_code))
    execute function complaint_counts_otherwise();

-- What moved before is folded once more, as places only.
alter view monthly_figure_line rename to monthly_figure_every_line;
create view monthly_figure_line as select * from monthly_figure_every_line where dimension = 'AREA';
insert into monthly_figure_slip (office_id, month, kind, main_category, channel, area, nature, year, secret, late, times)
select m.office_id, date_trunc('month', m.moved_on)::date, m.kind, '', '', coalesce(c.subdistrict_code, c.district_code), '', fiscal_year(c.received_on),
       c.secret, m.kind = 'IN_NEW' and c.received_on < date_trunc('month', m.moved_on), count(*)
  from complaint_movement m
  join complaint c on c.id = m.complaint_id
 group by 1, 2, 3, 6, 8, 9, 10;
do $$ begin
    while fold_monthly_figures(100000) > 0 loop end loop;
end $$;
drop view monthly_figure_line;
alter view monthly_figure_every_line rename to monthly_figure_line;

-- So far the gap of the places is only what is true; what was submitted comes to it.
insert into monthly_figure_gap as g
select s.scope_id, c.month, 'AREA', c.key, c.year, c.secret, sum(c.brought), sum(c.fresh), sum(c.late), sum(c.transferred_in), sum(c.reopened),
       sum(c.ended), sum(c.cancelled), sum(c.transferred_out), 0, 0
  from monthly_report_cell c
  join monthly_figure_scope s on s.office_id = c.office_id and s.scope_id <> 1
 where c.dimension = 'AREA'
 group by 1, 2, 4, 5, 6
    on conflict (scope_id, month, dimension, key, year, secret) do update
   set brought = g.brought + excluded.brought, fresh = g.fresh + excluded.fresh, late = g.late + excluded.late,
       transferred_in = g.transferred_in + excluded.transferred_in, reopened = g.reopened + excluded.reopened, ended = g.ended + excluded.ended,
       cancelled = g.cancelled + excluded.cancelled, transferred_out = g.transferred_out + excluded.transferred_out;
delete from monthly_figure_gap
 where dimension = 'AREA' and brought = 0 and fresh = 0 and late = 0 and transferred_in = 0 and reopened = 0 and ended = 0 and cancelled = 0
   and transferred_out = 0;
