-- What lay with an agency on some day, years ago too: by the centre that sent it and the days that it was away. In ranges a day is found at once; by the
-- first or the last day alone half of all years is read.
alter table complaint_referral
      alter column office_id set not null,
      add column away daterange generated always as
      (case when ended_on is null then daterange(sent_on, null, '[]') else daterange(sent_on, greatest(sent_on, ended_on), '[]') end) stored;
comment on column complaint_referral.away is 'The days from sending to the report, or to the end of the case; without an end while it is awaited';
create index complaint_referral_away on complaint_referral using gist (int8range(office_id, office_id, '[]'), away);
