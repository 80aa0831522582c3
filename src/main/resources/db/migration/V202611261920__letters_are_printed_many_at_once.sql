create table letter_batch (
    id             bigint generated always as identity primary key,
    office_id      bigint not null references office (id),
    appointment_id bigint not null references appointment (id),
    form_key       uuid not null unique,
    ordered_at     timestamptz not null,
    finished_at    timestamptz
);
create index letter_batch_office on letter_batch (office_id);
create index letter_batch_appointment on letter_batch (appointment_id);
create index letter_batch_open on letter_batch (id) where finished_at is null;
create index letter_batch_ordered on letter_batch (ordered_at);
comment on table letter_batch is 'Letters that somebody prints at once (ชุดพิมพ์หนังสือ), drawn by a job and kept for a day';

create table letter_batch_part (
    batch_id  bigint not null references letter_batch (id) on delete cascade,
    position  integer not null check (position between 1 and 1000),
    letter_id bigint not null references letter (id),
    state     text not null check (state in ('WAITING','DRAWN','FAILED')),
    key_id    integer,
    pdf       bytea,
    primary key (batch_id, position),
    check ((state = 'DRAWN') = (pdf is not null)),
    check ((pdf is null) = (key_id is null))
);
create index letter_batch_part_letter on letter_batch_part (letter_id);
create index letter_batch_part_key on letter_batch_part (key_id) where key_id is not null;
comment on table letter_batch_part is 'One letter of a batch, its PDF encrypted: what is drawn is not drawn again after a restart';
