alter table attachment add column evidence_key integer;
comment on column attachment.evidence_key is 'The key that encrypted the file of evidence; null where it was not written down yet, which the next re-wrap does';
create index attachment_evidence_key on attachment (evidence_key) where evidence_file is not null;
