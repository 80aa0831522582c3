-- The open cases that wait longest, of the nation too, in the order of their receipt.
create index complaint_sight_waiting on complaint_sight (office_id, received_on, complaint_id) include (secret) where stage <> 'DONE';
-- What a centre closed in a month and the complainants say is fixed.
create index complaint_fixed on complaint (holder_office_id, closed_on) include (received_on, rating, secret) where answer = 'FIXED';
