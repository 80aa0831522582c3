-- After a key was changed, the rows under older ones are looked for some at a time.
create index person_key on identity.person (key_id);
create index service_name_key on identity.service_name (key_id);
