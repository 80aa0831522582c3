-- All villages of a subdistrict, also those that were renamed or have ended: an office takes them out with its data.
create index village_subdistrict on village (subdistrict_code);
