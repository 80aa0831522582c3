-- A correction of a circular, or of the covering letter it came by, waits at each office until it is read.
alter table circular_delivery add column corrected_at timestamptz;
update circular_delivery d
   set corrected_at = i.issued_at
  from circular c join circular_issue i on i.circular_id = c.id and i.issue = c.issue
 where c.id = d.circular_id and d.read_at is not null and d.read_issue < c.issue;
alter table circular_delivery drop column read_issue;
comment on column circular_delivery.corrected_at is 'When it, or the letter it came by, was corrected last; empty once that is read';

drop index circular_delivery_waiting;
create index circular_delivery_waiting on circular_delivery (office_id, circular_id) where received_at is null or corrected_at is not null;
