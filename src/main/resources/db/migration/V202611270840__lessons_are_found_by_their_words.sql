-- Lessons are found by Thai words, as cases are; before this they were read through letter by letter.
alter table commendation add column lesson_words tsvector;
update commendation set lesson_words = to_tsvector('simple', lesson) where lesson_shared_at is not null;
create index commendation_lesson_words on commendation using gin (lesson_words) where lesson_shared_at is not null;
create index commendation_lesson_category on commendation (lesson_category, lesson_shared_at desc, id desc) where lesson_shared_at is not null;
comment on column commendation.lesson_words is 'The words of a lesson in the library, segmented, for search; written when it is shared';
