-- What the shop window may read: no person, no words, no secret case. Granted to the role shop_window and nothing else is.
create or replace view complaint_fact as
select c.holder_office_id as office_id, c.district_code, left(c.category_code, 2) as main_category, c.channel, c.received_on,
       c.status, c.closed_on, c.closing_reason, c.answer, c.rating, c.times_reopened
  from complaint c
 where not c.secret and c.status <> 'CANCELLED';
comment on view complaint_fact is 'Published: one line a case, codes and dates only, secret and cancelled ones left out';
grant select on complaint_fact to shop_window;
