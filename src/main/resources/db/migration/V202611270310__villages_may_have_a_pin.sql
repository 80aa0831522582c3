-- Where a village lies, as its district pins it on the map; for the plot of where something was told.
alter table village add column latitude double precision check (latitude between 5 and 21);
alter table village add column longitude double precision check (longitude between 97 and 106);
alter table village add check ((latitude is null) = (longitude is null));
