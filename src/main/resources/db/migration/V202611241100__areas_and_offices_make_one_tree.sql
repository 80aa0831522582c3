-- Areas (เขตการปกครอง) with DOPA's codes as text, and the offices (ส่วนราชการ) that cover them.
-- valid_from null: since before these records began. valid_to: the last day it holds.
create table province (
    code       text primary key check (code ~ '^[0-9]{2}$'),
    name_th    text not null check (name_th <> ''),
    name_en    text not null check (name_en <> ''),
    region     text,
    latitude   double precision,
    longitude  double precision,
    valid_from date,
    valid_to   date
);
comment on table province is 'Provinces (จังหวัด), codes of TIS 1099';

create table district (
    code          text primary key check (code ~ '^[0-9]{4}$'),
    province_code text not null references province (code),
    name_th       text not null check (name_th <> ''),
    name_en       text not null check (name_en <> ''),
    latitude      double precision,
    longitude     double precision,
    valid_from    date,
    valid_to      date,
    check (left(code, 2) = province_code),
    check ((latitude is null) = (longitude is null))
);
create index district_province on district (province_code);
comment on table district is 'Districts (อำเภอ) and those of Bangkok (เขต)';
comment on column district.latitude is 'The seat of the district, approximate; null where none is known';

create table subdistrict (
    code          text primary key check (code ~ '^[0-9]{6}$'),
    district_code text not null references district (code),
    name_th       text not null check (name_th <> ''),
    name_en       text not null check (name_en <> ''),
    postcode      text check (postcode ~ '^[0-9]{5}$'),
    latitude      double precision,
    longitude     double precision,
    valid_from    date,
    valid_to      date,
    check (left(code, 4) = district_code)
);
create index subdistrict_district on subdistrict (district_code);
comment on table subdistrict is 'Subdistricts (ตำบล) and those of Bangkok (แขวง)';

create table area_former_name (
    code     text not null check (code ~ '^([0-9]{2}){1,3}$'),
    name_th  text not null,
    name_en  text not null,
    valid_to date not null,
    primary key (code, valid_to)
);
comment on table area_former_name is 'What an area was called before an official list renamed it, and the last day of that name';

create table office (
    id            bigint primary key,
    kind          text not null check (kind in ('DOPA','PROVINCE','DISTRICT','AGENCY')),
    name_th       text not null check (name_th <> ''),
    name_en       text not null check (name_en <> ''),
    parent_id     bigint references office (id),
    province_code text references province (code),
    district_code text references district (code),
    phone         text check (phone ~ '^[0-9+]{3,15}$'),
    address       text check (address <> ''),
    valid_from    date,
    valid_to      date,
    check ((kind = 'DOPA') = (parent_id is null)),
    check (kind <> 'DOPA' or id = 1),
    check (kind <> 'PROVINCE' or (province_code is not null and district_code is null and id = province_code::bigint)),
    check (kind <> 'DISTRICT' or (province_code is not null and district_code is not null and id = district_code::bigint)),
    check (kind <> 'AGENCY' or id > 100000)
);
create index office_parent on office (parent_id);
create index office_province on office (province_code);
create index office_district on office (district_code);
comment on table office is 'Offices (ส่วนราชการ): the department, the centres of provinces and districts, and agencies that cases are referred to';
comment on column office.id is 'DOPA 1; a centre has the code of its area; agencies from 100001';
comment on column office.phone is 'Digits; null where none is recorded: screens then say 1567, a number is never invented';
create sequence office_agency_id start 100001;

create table village (
    id               bigint generated always as identity primary key,
    subdistrict_code text not null references subdistrict (code),
    moo              smallint not null check (moo between 1 and 99),
    name_th          text not null check (name_th <> '' and length(name_th) <= 100),
    valid_from       date not null,
    valid_to         date
);
create unique index village_number on village (subdistrict_code, moo) where valid_to is null;
comment on table village is 'Villages (หมู่บ้าน) of a subdistrict as the district keeps them; an ended or renamed one stays with its dates';

create table places_version (
    one    boolean primary key check (one),
    number bigint not null
);
insert into places_version (one, number) values (true, 1);
comment on table places_version is 'Raised at every change of areas or offices: what all nodes compare their copy in memory with';
