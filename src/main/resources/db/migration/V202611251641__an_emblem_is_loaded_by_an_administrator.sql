create table emblem (
    version     integer primary key check (version > 0),
    fingerprint text check (fingerprint ~ '^[0-9a-f]{16}$'),
    png         bytea,
    width       integer check (width > 0),
    height      integer check (height > 0),
    put_by      bigint not null,
    put_at      timestamptz not null,
    check (num_nulls(fingerprint, png, width, height) in (0, 4))
);
comment on table emblem is 'The official emblem (ตราสัญลักษณ์) as it was loaded and taken away, the last one in force; in the database so that every node and backup has it';
comment on column emblem.png is 'Written anew from the pixels of the file; null where the emblem was taken away';
