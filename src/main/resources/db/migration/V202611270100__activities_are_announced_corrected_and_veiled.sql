-- An activity is announced before its day, put on the map, corrected in the open; parts of its photos are made unrecognisable.
alter table activity drop constraint activity_state_check;
alter table activity add constraint activity_state_check
    check (state in ('PLANNED','ANNOUNCED','CALLED_OFF','DRAFT','PROPOSED','PUBLISHED','WITHDRAWN'));
alter table activity add column latitude double precision check (latitude between -90 and 90);
alter table activity add column longitude double precision check (longitude between -180 and 180);
alter table activity add column corrected_at timestamptz;
alter table activity add constraint activity_pin_check check ((latitude is null) = (longitude is null));
create index activity_to_come on activity (office_id, held_on, id) where state in ('ANNOUNCED','CALLED_OFF');
comment on table activity is
    'An activity of a centre (กิจกรรมของศูนย์) with its results; the public sees those to come that are ANNOUNCED or CALLED_OFF, and those that are PUBLISHED';
comment on column activity.corrected_at is 'When something was last corrected while the public could see it (แก้ไขเมื่อ)';
comment on column activity.latitude is 'Where it was held, put on the map by hand (หมุด); never taken from a photo';

alter table activity_happening drop constraint activity_happening_kind_check;
alter table activity_happening add constraint activity_happening_kind_check
    check (kind in ('RECORDED','CHANGED','PHOTOS','VEILED','PLANNED','ANNOUNCED','CALLED_OFF','HELD','PROPOSED','GIVEN_BACK','PUBLISHED','WITHDRAWN'));

create table activity_sheet (
    form_key       uuid primary key,
    appointment_id bigint not null,
    activity_id    bigint references activity (id),
    begun_at       timestamptz not null,
    unique (appointment_id, activity_id)
);
create index activity_sheet_activity on activity_sheet (activity_id);
create index activity_sheet_begun on activity_sheet (appointment_id, begun_at);
comment on table activity_sheet is
    'The key under which a member of staff sends photos of an activity, or of one not recorded yet, so that a browser that was closed finds them again';
