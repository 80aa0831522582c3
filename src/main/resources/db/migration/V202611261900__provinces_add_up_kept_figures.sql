-- The reports of a province and of the nation add up kept rows. Who writes a movement only drops a slip, so that no two acts wait for each other; a job
-- folds the slips into the figures, and a reader adds those that are not folded yet. Triggers do it: whoever writes, in bulk too, cannot forget.
create table monthly_figure_slip (
    id            bigint generated always as identity primary key,
    office_id     bigint not null,
    month         date not null,
    kind          text not null check (kind in ('IN_NEW','IN_TRANSFER','IN_REOPENED','OUT_CLOSED','OUT_TRANSFER','OUT_MERGED','OUT_CANCELLED','SERVED','BECAME')),
    main_category text,
    channel       text,
    nature        text not null,
    year          smallint not null,
    secret        boolean not null,
    late          boolean not null,
    times         integer not null
);
comment on table monthly_figure_slip is 'What moved and is not folded into the monthly figures yet; several of one kind on one slip';

create table monthly_figure (
    scope_id        bigint not null,
    month           date not null,
    dimension       text not null check (dimension in ('OFFICE','TYPE','CHANNEL','NATURE','SERVICE')),
    key             text not null,
    year            smallint not null,
    secret          boolean not null,
    fresh           integer not null,
    late            integer not null,
    transferred_in  integer not null,
    reopened        integer not null,
    ended           integer not null,
    cancelled       integer not null,
    transferred_out integer not null,
    served          integer not null,
    became          integer not null,
    primary key (scope_id, month, dimension, key, year, secret)
);
comment on table monthly_figure is 'What moved in a province (its code) or the nation (1) in a month, or in all months together (infinity); true without what was submitted';

create table monthly_figure_gap (
    scope_id        bigint not null,
    month           date not null,
    dimension       text not null check (dimension in ('OFFICE','TYPE','CHANNEL','NATURE','SERVICE')),
    key             text not null,
    year            smallint not null,
    secret          boolean not null,
    brought         integer not null,
    fresh           integer not null,
    late            integer not null,
    transferred_in  integer not null,
    reopened        integer not null,
    ended           integer not null,
    cancelled       integer not null,
    transferred_out integer not null,
    served          integer not null,
    became          integer not null,
    primary key (scope_id, month, dimension, key, year, secret)
);
comment on table monthly_figure_gap is 'By how much what the offices of a scope submitted differs from what is true since: the report of the scope is the figure and this';

-- A case counts in its province and in the nation; a report tells the centres of a province apart, and the provinces of the nation.
create view monthly_figure_scope as
select o.id as office_id, s.scope_id, s.part_id
  from office o
  cross join lateral (values (case o.kind when 'DISTRICT' then o.parent_id when 'PROVINCE' then o.id end, o.id),
                             (1, case o.kind when 'DISTRICT' then o.parent_id else o.id end)) as s (scope_id, part_id)
 where o.kind <> 'AGENCY' and s.scope_id is not null;
comment on view monthly_figure_scope is 'In which reports an office is added up, and as a part of what';

create view monthly_figure_line as
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
                             ('SERVICE', l.nature)) as d (dimension, key)
 where (d.dimension = 'SERVICE') = (l.kind in ('SERVED', 'BECAME'));
comment on view monthly_figure_line is 'The slips as they count: for each scope and each way to tell cases apart';

create function fiscal_year(day date) returns smallint language sql immutable
return (extract(year from day) + 543 + (extract(month from day) >= 10)::int)::smallint;

-- Takes slips away and adds them up. One at a time; what it folds after an office has submitted a month is a gap between that report and the truth.
create function fold_monthly_figures(most integer) returns integer language plpgsql as $$
declare
    slips bigint[];
begin
    lock table monthly_figure in share row exclusive mode;
    slips := array(select id from monthly_figure_slip order by id limit most);
    if cardinality(slips) = 0 then
        return 0;
    end if;
    insert into monthly_figure as f
    select l.scope_id, w.month, l.dimension, l.key, l.year, l.secret, sum(l.fresh), sum(l.late), sum(l.transferred_in), sum(l.reopened), sum(l.ended),
           sum(l.cancelled), sum(l.transferred_out), sum(l.served), sum(l.became)
      from monthly_figure_line l
      cross join lateral (values (l.month), (date 'infinity')) as w (month)
     where l.id = any (slips)
     group by l.scope_id, w.month, l.dimension, l.key, l.year, l.secret
        on conflict (scope_id, month, dimension, key, year, secret) do update
       set fresh = f.fresh + excluded.fresh, late = f.late + excluded.late, transferred_in = f.transferred_in + excluded.transferred_in,
           reopened = f.reopened + excluded.reopened, ended = f.ended + excluded.ended, cancelled = f.cancelled + excluded.cancelled,
           transferred_out = f.transferred_out + excluded.transferred_out, served = f.served + excluded.served, became = f.became + excluded.became;
    insert into monthly_figure_gap as g
    select l.scope_id, r.month, l.dimension, l.key, l.year, l.secret, -coalesce(sum(l.net) filter (where l.month < r.month), 0),
           -sum(l.fresh * w.now), -sum(l.late * w.now), -sum(l.transferred_in * w.now), -sum(l.reopened * w.now), -sum(l.ended * w.now),
           -sum(l.cancelled * w.now), -sum(l.transferred_out * w.now), -sum(l.served * w.now), -sum(l.became * w.now)
      from monthly_figure_line l
      join monthly_report r on r.office_id = l.office_id and r.month >= l.month
      cross join lateral (select (l.month = r.month)::int as now) w
     where l.id = any (slips)
     group by l.scope_id, r.month, l.dimension, l.key, l.year, l.secret
        on conflict (scope_id, month, dimension, key, year, secret) do update
       set brought = g.brought + excluded.brought, fresh = g.fresh + excluded.fresh, late = g.late + excluded.late,
           transferred_in = g.transferred_in + excluded.transferred_in, reopened = g.reopened + excluded.reopened, ended = g.ended + excluded.ended,
           cancelled = g.cancelled + excluded.cancelled, transferred_out = g.transferred_out + excluded.transferred_out,
           served = g.served + excluded.served, became = g.became + excluded.became;
    delete from monthly_figure_slip where id = any (slips);
    return cardinality(slips);
end $$;

create function movement_drops_slips() returns trigger language plpgsql as $$
begin
    insert into monthly_figure_slip (office_id, month, kind, main_category, channel, nature, year, secret, late, times)
    select m.office_id, date_trunc('month', m.moved_on)::date, m.kind, left(c.category_code, 2), c.channel, c.nature, fiscal_year(c.received_on), c.secret,
           m.kind = 'IN_NEW' and c.received_on < date_trunc('month', m.moved_on), tg_argv[0]::int * count(*)
      from moved m
      join complaint c on c.id = m.complaint_id
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    return null;
end $$;
create trigger complaint_movement_counts after insert on complaint_movement
    referencing new table as moved for each statement execute function movement_drops_slips('1');
create trigger complaint_movement_uncounts after delete on complaint_movement
    referencing old table as moved for each statement execute function movement_drops_slips('-1');

create function complaint_counts_otherwise() returns trigger language plpgsql as $$
begin
    insert into monthly_figure_slip (office_id, month, kind, main_category, channel, nature, year, secret, late, times)
    select m.office_id, date_trunc('month', m.moved_on)::date, m.kind, left(c.category_code, 2), c.channel, c.nature, fiscal_year(c.received_on), c.secret,
           m.kind = 'IN_NEW' and c.received_on < date_trunc('month', m.moved_on), c.times
      from complaint_movement m
      cross join (values (old.category_code, old.channel, old.nature, old.received_on, old.secret, -1),
                         (new.category_code, new.channel, new.nature, new.received_on, new.secret, 1))
                 as c (category_code, channel, nature, received_on, secret, times)
     where m.complaint_id = new.id;
    return null;
end $$;
create trigger complaint_counts_otherwise after update of category_code, channel, nature, received_on, secret on complaint
    for each row when ((old.category_code, old.channel, old.nature, old.received_on, old.secret)
                       is distinct from (new.category_code, new.channel, new.nature, new.received_on, new.secret))
    execute function complaint_counts_otherwise();

create function service_drops_slips() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into monthly_figure_slip (office_id, month, kind, nature, year, secret, late, times)
        select old.office_id, date_trunc('month', old.served_on)::date, kind, old.nature, fiscal_year(old.served_on), false, false, -1
          from unnest(array['SERVED', case when old.complaint_id is not null then 'BECAME' end]) as u (kind) where kind is not null;
    end if;
    if tg_op <> 'DELETE' then
        insert into monthly_figure_slip (office_id, month, kind, nature, year, secret, late, times)
        select new.office_id, date_trunc('month', new.served_on)::date, kind, new.nature, fiscal_year(new.served_on), false, false, 1
          from unnest(array['SERVED', case when new.complaint_id is not null then 'BECAME' end]) as u (kind) where kind is not null;
    end if;
    return null;
end $$;
create trigger service_record_counts after insert or delete or update of office_id, nature, served_on, complaint_id on service_record
    for each row execute function service_drops_slips();

-- What was counted before these figures were kept.
insert into monthly_figure_slip (office_id, month, kind, main_category, channel, nature, year, secret, late, times)
select m.office_id, date_trunc('month', m.moved_on)::date, m.kind, left(c.category_code, 2), c.channel, c.nature, fiscal_year(c.received_on), c.secret,
       m.kind = 'IN_NEW' and c.received_on < date_trunc('month', m.moved_on), count(*)
  from complaint_movement m
  join complaint c on c.id = m.complaint_id
 group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
insert into monthly_figure_slip (office_id, month, kind, nature, year, secret, late, times)
select s.office_id, date_trunc('month', s.served_on)::date, kind, s.nature, fiscal_year(s.served_on), false, false, count(*)
  from service_record s
  cross join lateral unnest(array['SERVED', case when s.complaint_id is not null then 'BECAME' end]) as u (kind)
 where kind is not null
 group by 1, 2, 3, 4, 5;

do $$ begin
    while fold_monthly_figures(100000) > 0 loop end loop;
end $$;

-- So far the gap of a month that was submitted before is only what is true; what was submitted comes to it.
insert into monthly_figure_gap as g
select s.scope_id, c.month, c.dimension, case c.dimension when 'OFFICE' then s.part_id::text else c.key end, c.year, c.secret, sum(c.brought), sum(c.fresh),
       sum(c.late), sum(c.transferred_in), sum(c.reopened), sum(c.ended), sum(c.cancelled), sum(c.transferred_out), 0, 0
  from monthly_report_cell c
  join monthly_figure_scope s on s.office_id = c.office_id
 where c.dimension in ('OFFICE', 'TYPE', 'CHANNEL', 'NATURE')
 group by 1, 2, 3, 4, 5, 6
    on conflict (scope_id, month, dimension, key, year, secret) do update
   set brought = g.brought + excluded.brought, fresh = g.fresh + excluded.fresh, late = g.late + excluded.late,
       transferred_in = g.transferred_in + excluded.transferred_in, reopened = g.reopened + excluded.reopened, ended = g.ended + excluded.ended,
       cancelled = g.cancelled + excluded.cancelled, transferred_out = g.transferred_out + excluded.transferred_out;
insert into monthly_figure_gap as g
select s.scope_id, v.month, 'SERVICE', v.nature, fiscal_year(v.month), false, 0, 0, 0, 0, 0, 0, 0, 0, sum(v.served), sum(v.became)
  from monthly_report_service v
  join monthly_figure_scope s on s.office_id = v.office_id
 group by 1, 2, 4, 5
    on conflict (scope_id, month, dimension, key, year, secret) do update
   set served = g.served + excluded.served, became = g.became + excluded.became;
