-- What an office or an officer closed in a period, counted beside a commendation from the index alone.
create index complaint_ended on complaint (holder_office_id, closed_on) include (responsible_account_id, answer) where status = 'CLOSED' and not secret;
