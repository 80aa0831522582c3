-- What the shop window may read: no person, no words. Granted to the role shop_window and nothing else is.
create or replace view complaint_fact as
select c.holder_office_id as office_id, c.district_code, left(c.category_code, 2) as main_category, c.channel, c.received_on,
       c.status, c.closed_on, c.closing_reason, c.answer, c.rating, c.times_reopened
  from complaint c
 where not c.secret and c.status <> 'CANCELLED';
comment on view complaint_fact is 'Published: one line a case, codes and dates only, secret and cancelled ones left out';
grant select on complaint_fact to shop_window;

-- For the figures of the offices, which nobody reads but staff: secret cases are in them, as codes and dates without a number.
create or replace view complaint_in_hand_fact as
select c.holder_office_id as office_id, left(c.category_code, 2) as main_category, c.channel, c.nature,
       coalesce(c.subdistrict_code, c.district_code) as area, c.received_on,
       (extract(year from c.received_on) + 543 + (extract(month from c.received_on) >= 10)::int)::int as fiscal_year, c.secret
  from complaint c
 where c.closed_on is null;
comment on view complaint_in_hand_fact is 'For staff: one line a case that is open, at the centre that holds it; codes and dates only';
grant select on complaint_in_hand_fact to shop_window;

create or replace view complaint_movement_fact as
select m.office_id, m.moved_on, m.kind, left(c.category_code, 2) as main_category, c.channel, c.nature,
       coalesce(c.subdistrict_code, c.district_code) as area, c.received_on,
       (extract(year from c.received_on) + 543 + (extract(month from c.received_on) >= 10)::int)::int as fiscal_year, c.secret
  from complaint_movement m
  join complaint c on c.id = m.complaint_id;
comment on view complaint_movement_fact is 'For staff: one line each time a case came to or left a centre; codes and dates only';
grant select on complaint_movement_fact to shop_window;

create or replace view complaint_referral_fact as
select r.office_id, r.agency_id, r.sent_on, r.due_on, r.ended_on,
       (extract(year from c.received_on) + 543 + (extract(month from c.received_on) >= 10)::int)::int as fiscal_year, c.secret, r.away
  from complaint_referral r
  join complaint c on c.id = r.complaint_id;
comment on view complaint_referral_fact is 'For staff: one line each time a case was sent to an agency; codes and dates only';
grant select on complaint_referral_fact to shop_window;

create or replace view service_fact as
select s.office_id, s.nature, s.served_on, s.complaint_id is not null as became_complaint
  from service_record s;
comment on view service_fact is 'For staff: one line a service; codes and dates only';
grant select on service_fact to shop_window;

create or replace view complaint_held_fact as
select c.holder_office_id as office_id, c.received_on,
       (extract(year from c.received_on) + 543 + (extract(month from c.received_on) >= 10)::int)::int as fiscal_year, c.secret
  from complaint c;
comment on view complaint_held_fact is 'For staff: one line a case, open or ended, at the centre that holds it; the day of receipt only';
grant select on complaint_held_fact to shop_window;

-- For the released results: one line a case with how it stands; read once a month by the room that makes the numbers safe.
create or replace view complaint_result_fact as
select c.holder_office_id as office_id, left(c.category_code, 2) as main_category, c.received_on, to_char(c.received_on, 'YYYY-MM') as month,
       (extract(year from c.received_on) + 543 + (extract(month from c.received_on) >= 10)::int)::int as fiscal_year, c.status, c.secret,
       exists (select 1 from complaint_referral r where r.complaint_id = c.id) as sent_on, c.answer,
       c.times_reopened > 0 and c.answer is distinct from 'FIXED' as disputed,
       c.status = 'CLOSED' and c.answer is null and c.times_reopened = 0 and not c.backlog as unanswered,
       case when c.status = 'CLOSED' and not c.backlog then c.closed_on - c.received_on end as days
  from complaint c
 where c.status <> 'CANCELLED';
comment on view complaint_result_fact is 'For the released results: one line a case, codes and days only, secret ones marked; not for the shop window';

create or replace view complaint_published_public as
select p.public_id, p.title, p.told, c.holder_office_id as office_id, c.district_code, c.subdistrict_code, case when p.village then c.moo end as moo,
       left(c.category_code, 2) as main_category, c.closed_on, c.answer is not distinct from 'FIXED' as confirmed, p.photos, p.published_at
  from complaint_publication p
  join complaint c on c.id = p.complaint_id
 where p.withdrawn_at is null and c.status = 'CLOSED' and not c.secret and c.complainant = 'NAMED' and c.times_reopened = p.times_reopened;
comment on view complaint_published_public is 'Published: cases that heads of centres show to everybody, in the words written for it';
grant select on complaint_published_public to shop_window;

create or replace view activity_published_public as
select a.id, a.office_id, a.name, a.kind, a.held_on, coalesce(left(a.subdistrict_code, 4), o.district_code) as district_code, a.latitude, a.longitude, a.published_at
  from activity a
  join office o on o.id = a.office_id
 where a.state = 'PUBLISHED';
comment on view activity_published_public is 'Published: what a map tells of the activities that heads of centres published';
grant select on activity_published_public to shop_window;
