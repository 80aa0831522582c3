-- A case that was written down in the field belongs to the activity of that day; activities and cases know nothing of each other but these views.
create table complaint_activity (
    complaint_id bigint primary key references complaint (id),
    activity_id  bigint not null
);
create index complaint_activity_activity on complaint_activity (activity_id);
comment on table complaint_activity is 'At which activity of the centre a case was received (เรื่องที่รับในวันนั้น)';

create view activity_reception_fact as
select id as activity_id, office_id, held_on, name
  from activity
 where state <> 'CALLED_OFF' and state <> 'WITHDRAWN';
comment on view activity_reception_fact is 'For staff: the activities at which a centre may have received cases, with their day and name';

create view complaint_activity_fact as
select a.activity_id, s.office_id, c.number, c.received_on
  from complaint_activity a
  join complaint_sight s on s.complaint_id = a.complaint_id
  join complaint c on c.id = a.complaint_id
 where not s.secret and c.status <> 'CANCELLED';
comment on view complaint_activity_fact is 'For staff: the cases received at an activity that an office sees, by number and day; secret and cancelled ones left out';
