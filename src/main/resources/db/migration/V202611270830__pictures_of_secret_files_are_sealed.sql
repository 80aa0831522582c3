-- The pictures of files that go with something secret lie encrypted on the shelf.
alter table attachment add column pictures_key integer;
create index attachment_pictures_key on attachment (pictures_key) where pictures_key is not null;
comment on column attachment.pictures_key is 'The key under which the pictures of this file lie encrypted on the shelf; empty where they lie open';
