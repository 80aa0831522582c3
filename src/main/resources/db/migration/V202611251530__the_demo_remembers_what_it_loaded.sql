-- The demo province is loaded in the background and may be cut off: what was done is marked in the transaction that did it.
create table demo_mark (
    what      text primary key check (length(what) between 1 and 80),
    told      text not null,
    marked_at timestamptz not null
);
comment on table demo_mark is 'How far the demo data (ข้อมูลสาธิต) was loaded; empty unless the profile demo is on';
