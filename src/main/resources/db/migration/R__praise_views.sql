-- Praise as other rooms may count it, and what rooms that know of praise only by number may count of others.
create or replace view commendation_fact as
select c.praised_office_id as office_id, c.decided_on, c.level, c.office_id as given_by_office_id, c.team <> '' as team,
       exists (select from commendation_certificate g where g.commendation_id = c.id and g.withdrawn_at is null) as certificate
  from commendation c
 where c.state = 'DECIDED';
comment on view commendation_fact is 'Published: one line a commendation that stands, at the office whose officers were praised; no person, no words';
grant select on commendation_fact to shop_window;

create or replace view complaint_ended_fact as
select c.holder_office_id as office_id, c.number, c.responsible_account_id as account_id, c.closed_on, c.answer is not distinct from 'FIXED' as confirmed
  from complaint c
 where c.status = 'CLOSED' and not c.secret;
comment on view complaint_ended_fact is 'For staff: one line a case that is closed, with the officer who was responsible; no person who complained, no words; secret ones left out';

create or replace view monthly_report_fact as
select r.office_id, r.month, r.submitted_at from monthly_report r;
comment on view monthly_report_fact is 'For staff: one line a monthly report, when it was submitted';

create or replace view monthly_praise_fact as
select p.office_id, p.month, p.account_id, p.words, p.chosen_at from monthly_praise p;
comment on view monthly_praise_fact is 'For staff of the office: whom its head chose on the agenda of a month, to be entered as a commendation';

create or replace view complaint_thanks_fact as
select t.office_id, c.number, t.thanked_on, t.words, t.taken_down_by is not null as taken_down
  from complaint_thanks t
  join complaint c on c.id = t.complaint_id
 where not c.secret;
comment on view complaint_thanks_fact is 'For staff of the office alone: what complainants said in thanks for closed cases; secret ones left out, never published';
