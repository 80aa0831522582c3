-- Whom the chief praises in the monthly meeting (ชมเชย), as the circular asks: the department's letter of 30 June 2563, point 6.
create table monthly_praise (
    office_id  bigint not null references office (id),
    month      date not null check (extract(day from month) = 1),
    account_id bigint not null,
    words      text not null check (length(words) <= 300),
    chosen_by  bigint not null,
    chosen_at  timestamptz not null,
    primary key (office_id, month, account_id)
);
comment on table monthly_praise is 'Whom the chief of an office praises in the monthly meeting (ชมเชย), and for what';
