create table circular_summary (
    circular_id  bigint primary key references circular (id),
    published_at timestamptz not null,
    published_by bigint not null references appointment (id),
    withdrawn_at timestamptz
);
create index circular_summary_published_by on circular_summary (published_by);
create index circular_summary_shown on circular_summary (circular_id desc) where withdrawn_at is null;
comment on table circular_summary is 'That the sums of what was reported on a circular are shown to everybody, as they stood at that time';

create table circular_summary_sum (
    circular_id bigint not null references circular_summary (circular_id),
    area_id     bigint not null references office (id),
    position    integer not null,
    asked       integer not null check (asked >= 0),
    answered    integer not null check (answered between 0 and asked),
    done        integer not null check (done between 0 and answered),
    not_done    integer not null check (not_done between 0 and answered - done),
    number      bigint not null check (number >= 0),
    photos      bigint not null check (photos >= 0),
    late        integer not null check (late between 0 and answered),
    primary key (circular_id, position, area_id),
    foreign key (circular_id, position) references circular_ask (circular_id, position)
);
create index circular_summary_sum_area on circular_summary_sum (area_id);
comment on table circular_summary_sum is 'What was published of one ask: for each province of a circular of the department, for each district of one of a province';
comment on column circular_summary_sum.asked is 'How many districts were asked';
