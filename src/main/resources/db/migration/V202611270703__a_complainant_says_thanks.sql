-- Thanks of a complainant for a closed case, once a receipt.
create table complaint_thanks (
    complaint_id bigint primary key references complaint (id),
    office_id    bigint not null references office (id),
    words        text not null check (length(words) between 1 and 500),
    thanked_on   date not null,
    thanked_at   timestamptz not null
);
create index complaint_thanks_office on complaint_thanks (office_id, thanked_on desc, complaint_id desc);
comment on table complaint_thanks is 'What a complainant said in thanks (คำขอบคุณ) to the office that held the case when it was closed; read by the staff of the case, never published';
