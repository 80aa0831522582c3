-- What an office has still to receive is counted with every page of its staff.
create index circular_delivery_waiting on circular_delivery (office_id, circular_id) where received_at is null;
