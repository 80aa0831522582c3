create index activity_published_newest on activity (held_on desc, id desc) where state = 'PUBLISHED';
