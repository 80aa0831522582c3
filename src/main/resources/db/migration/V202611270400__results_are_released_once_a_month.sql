-- What everybody may know of the results of the centres: counted once a month, made safe against telling a person from it, and kept. Nothing public is
-- counted while somebody looks.
create table result_release (
    month       date primary key check (extract(day from month) = 1),
    released_at timestamptz not null
);
comment on table result_release is 'When the results were released (วันที่เผยแพร่ผลการดำเนินงาน): the month of the release; what came in before it is counted';

create table result_figure (
    scope       text not null check (scope ~ '^(TH|[0-9]{2}|[0-9]{4})$'),
    year        smallint not null,
    part        text not null check (part in ('YEAR','MONTH','TYPE')),
    key         text not null,
    received    integer not null check (received >= 0 and received % 5 = 0),
    in_hand     integer not null check (in_hand >= 0 and in_hand % 5 = 0),
    closed      integer not null check (closed >= 0 and closed % 5 = 0),
    refused     integer not null check (refused >= 0 and refused % 5 = 0),
    sent_on     integer not null check (sent_on >= 0 and sent_on % 5 = 0),
    confirmed   integer not null check (confirmed >= 0 and confirmed % 5 = 0),
    disputed    integer not null check (disputed >= 0 and disputed % 5 = 0),
    unanswered  integer not null check (unanswered >= 0 and unanswered % 5 = 0),
    median_days integer,
    primary key (scope, year, part, key)
);
create index result_figure_year on result_figure (year, scope, part, key);
comment on table result_figure is 'The released results (ผลการดำเนินงานที่เผยแพร่): every number in steps of five, so that the database itself holds no small one';
comment on column result_figure.scope is 'TH, a province (47), its own centre (4700), or a district (4701)';

create table result_range (
    scope   text not null,
    year    smallint not null,
    part    text not null,
    key     text not null,
    measure text not null,
    low     integer not null,
    high    integer not null check (high >= low),
    primary key (scope, year, part, key, measure)
);
comment on table result_range is 'Between what a released number must lie by all that was told, where that is not just its step; read by the next release alone';

create view result_figure_public as
select scope, year, part, key, received, in_hand, closed, refused, sent_on, confirmed, disputed, unanswered, median_days from result_figure;
comment on view result_figure_public is 'Published: the released results';
grant select on result_figure_public to shop_window;
create view result_release_public as select month, released_at from result_release;
comment on view result_release_public is 'Published: when the results were released';
grant select on result_release_public to shop_window;
