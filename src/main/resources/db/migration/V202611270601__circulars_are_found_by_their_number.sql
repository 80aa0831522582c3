create index circular_number on circular (running, number_code) where running is not null;
