-- A closed case that the head of its centre shows to everybody, in words written for it; off until somebody decides it.
create table complaint_publication (
    complaint_id   bigint primary key references complaint (id),
    public_id      text not null unique check (public_id ~ '^[a-z0-9]{10}$'),
    title          text not null check (length(title) between 1 and 150),
    told           text not null check (length(told) between 1 and 2000),
    village        boolean not null,
    photos         bigint[] not null,
    times_reopened smallint not null,
    published_by   bigint not null,
    published_at   timestamptz not null,
    withdrawn_at   timestamptz
);
create index complaint_publication_open on complaint_publication (published_at desc, complaint_id desc) where withdrawn_at is null;
comment on table complaint_publication is 'A case that is shown to everybody (เรื่องที่เผยแพร่) in its own words, or was; how often it had been reopened then: a case that opens again is shown no more';
