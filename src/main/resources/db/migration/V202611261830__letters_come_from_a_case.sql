alter table letterhead add column sender text check (length(sender) between 1 and 200);
update letterhead h
   set sender = (select case o.kind when 'DISTRICT' then 'ที่ว่าการอำเภอ' || d.name_th
                                    when 'PROVINCE' then 'ศาลากลางจังหวัด' || p.name_th
                                    else o.name_th end
                   from office o
                   left join district d on d.code = o.district_code
                   left join province p on p.code = o.province_code
                  where o.id = h.office_id);
alter table letterhead alter column sender set not null;
comment on column letterhead.sender is 'The office in whose name letters go out (ที่ว่าการอำเภอ, ศาลากลางจังหวัด), not the centre that writes them';

alter table letter add column personal boolean not null default false;
alter table letter add column form_key uuid;
create unique index letter_form on letter (form_key);
comment on column letter.personal is 'Whether it names a complainant: shown only to who may look at identities, each look in the journal';
comment on column letter.form_key is 'The form it was drafted from; the same form sent twice is one draft';

create table complaint_letter (
    letter_id    bigint primary key references letter (id),
    complaint_id bigint not null references complaint (id),
    kind         text not null check (kind in ('FORWARD','ACKNOWLEDGEMENT','RESULT','REMINDER','TRANSFER','MEMO','INVITATION')),
    agency_id    bigint references office (id),
    times        integer check (times between 1 and 9),
    drafted_on   date not null,
    check ((kind in ('FORWARD','REMINDER')) = (agency_id is not null)),
    check ((kind = 'REMINDER') = (times is not null))
);
create index complaint_letter_complaint on complaint_letter (complaint_id, letter_id);
create index complaint_letter_agency on complaint_letter (agency_id);
comment on table complaint_letter is 'What each letter of a case is (หนังสือจากเรื่อง): so reminders are counted and nothing is offered twice';

alter table setting_version drop constraint setting_version_kind_check;
alter table setting_version add constraint setting_version_kind_check
    check (kind in ('CATEGORIES','DEADLINES','HOLIDAYS','DELEGATION','MESSAGES','LETTERS'));
