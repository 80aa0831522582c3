-- A case goes up to the province and comes back: the office that gave it away goes on seeing it, and keeps it in its register.
alter table complaint_sight drop constraint complaint_sight_why_check,
    add constraint complaint_sight_why_check check (why in ('HOLDER','ABOVE','REFERRED','SENT')),
    add column passed boolean not null default false;
comment on column complaint_sight.passed is 'It went through the hands of this office, which gave it to another';

-- The book of an office: what it holds, and what it held.
drop index complaint_sight_received;
create index complaint_sight_book on complaint_sight (office_id, received_on, complaint_id) include (secret) where why = 'HOLDER' or passed;
