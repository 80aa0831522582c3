-- Photos and documents (ภาพและเอกสารแนบ): staged under the key of a form, kept when the form's act claims them.
create table attachment (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('PHOTO','DOCUMENT')),
    uploader      text not null check (uploader in ('CITIZEN','STAFF')),
    form_key      uuid not null,
    media_type    text not null check (media_type in ('image/jpeg','image/png','image/webp','application/pdf')),
    bytes         bigint not null check (bytes > 0),
    sha256        bytea not null check (length(sha256) = 32),
    width         integer not null check (width > 0),
    height        integer not null check (height > 0),
    pages         integer not null check (pages between 1 and 20),
    received_at   timestamptz not null,
    kept_at       timestamptz,
    evidence_file text check (evidence_file ~ '^[0-9a-f]{32}$'),
    unique (form_key, sha256),
    check (kind = 'DOCUMENT' or pages = 1),
    check ((kind = 'DOCUMENT') = (media_type = 'application/pdf'))
);
create index attachment_staged on attachment (received_at) where kept_at is null;
comment on table attachment is 'A photo or document that somebody sent; staged while kept_at is empty; the name of the file is never kept';
comment on column attachment.form_key is 'The server-made key of the form it was sent with: whoever knows it may see and remove what is staged';
comment on column attachment.sha256 is 'SHA-256 of the received bytes: a fact for the staff of the case, and what makes sending twice harmless';
comment on column attachment.evidence_file is 'The received bytes, encrypted, on the shelf: of documents, and of photos while staged or when the case is secret';

create table attachment_page (
    attachment_id bigint not null references attachment (id) on delete cascade,
    page          integer not null check (page between 1 and 20),
    master_file   text unique check (master_file ~ '^[0-9a-f]{32}$'),
    large_file    text not null unique check (large_file ~ '^[0-9a-f]{32}$'),
    small_file    text not null unique check (small_file ~ '^[0-9a-f]{32}$'),
    primary key (attachment_id, page)
);
comment on table attachment_page is 'One picture of an attachment as JPEGs on the shelf, free of metadata; without a master the large one is the best';

create table attachment_trace (
    attachment_id bigint primary key references attachment (id) on delete cascade,
    upright       bigint not null,
    mirrored      bigint not null,
    taken_at      text check (taken_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$'),
    latitude      double precision check (latitude between -90 and 90),
    longitude     double precision check (longitude between -180 and 180),
    check ((latitude is null) = (longitude is null))
);
comment on table attachment_trace is 'What the received file betrayed (เวลาและสถานที่ถ่าย) and what it looks like: for the staff of the case only, cannot be recomputed';
comment on column attachment_trace.taken_at is 'The clock of the camera, local and unchecked';
