-- The register book of an office is leafed through in the order of receipt.
create index complaint_sight_received on complaint_sight (office_id, received_on, complaint_id) include (secret);
