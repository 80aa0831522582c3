-- What is in hand of an office, and what a month's figures need of it, from the index alone.
create index complaint_in_hand on complaint (holder_office_id)
       include (category_code, channel, nature, district_code, subdistrict_code, received_on, secret) where closed_on is null;

create index service_record_served on service_record (office_id, served_on);

-- Who sent a case to an agency, and on which day it was answered or ended with the case: by agency, the report counts these.
alter table complaint_referral add column office_id bigint references office (id), add column ended_on date;
comment on column complaint_referral.office_id is 'The centre that sent it';
comment on column complaint_referral.ended_on is 'The day of the report, or on which the case ended without one; null while it is awaited';
update complaint_referral r
   set office_id = c.holder_office_id,
       ended_on = case r.state
                  when 'ANSWERED' then (select (h.happened_at at time zone 'Asia/Bangkok')::date from complaint_happening h
                                         where h.complaint_id = r.complaint_id and h.seq = r.answered_seq)
                  when 'ENDED' then (select min(m.moved_on) from complaint_movement m
                                      where m.complaint_id = r.complaint_id and starts_with(m.kind, 'OUT_') and m.moved_on >= r.sent_on)
                  end
  from complaint c
 where c.id = r.complaint_id;
create index complaint_referral_office on complaint_referral (office_id, ended_on);
