-- Complaints, {n} of them, with all that hangs on each, straight into the tables: seven years, 878 centres of which a few are heavy, a tenth of the
-- last year still open. Triggers and foreign keys sleep meanwhile, and indexes are made afterwards.
set session_replication_role = replica;

set synchronous_commit = off;

set maintenance_work_mem = '512MB';

set work_mem = '64MB';

select setseed(0.47);

create table fill_index as
select i.schemaname, i.indexname, i.indexdef
  from pg_indexes i
 where i.schemaname in ('public', 'identity')
   and (i.tablename ~ '^(complaint|journal|attachment|outbox|tracking|spent|service|letter|received)' or i.schemaname = 'identity')
   and not exists (select 1 from pg_constraint k where k.conname = i.indexname);

do $$ declare one record; begin
    for one in select * from fill_index loop execute format('drop index %I.%I', one.schemaname, one.indexname); end loop;
end $$;

insert into office (id, kind, name_th, name_en, parent_id, province_code, district_code)
select 200000 + d.id * 2 + k, 'AGENCY', 'หน่วยงานสมมติ ' || d.id || '-' || k, 'Agency', d.id, d.province_code, d.district_code
  from office d, generate_series(0, 1) k where d.kind = 'DISTRICT';

update places_version set number = number + 1;

create unlogged table fill_post as
select 1000000 + o.id * 10 + k as id, o.id as office_id,
       case o.kind when 'DOPA' then (array['DOPA_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])[k + 1]
                   when 'PROVINCE' then (array['PROVINCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])[k + 1]
                   when 'AGENCY' then 'AGENCY_OFFICER'
                   else (array['DESK_CLERK', 'CASE_OFFICER', 'CASE_OFFICER', 'DISTRICT_CHIEF', 'CASE_OFFICER'])[k + 1] end as role,
       k = 4 as may_reveal
  from office o, generate_series(0, 4) k
 where k < case o.kind when 'AGENCY' then 1 when 'DISTRICT' then 5 else 3 end;

insert into account (id, user_name, name, opened_at) overriding system value
select id, 'filled.' || id, 'นายสมมติ ' || id, timestamptz '2019-10-01' from fill_post;

insert into account_password (account_id, hash, one_time, set_at)
select id, '$argon2id$filled', false, timestamptz '2019-10-01' from fill_post;

insert into second_factor (account_id, key_id, secret, proposed_at, confirmed_at)
select id, 1, '\x00', timestamptz '2019-10-01', timestamptz '2019-10-01' from fill_post;

insert into appointment (id, account_id, office_id, role, position_th, acting_for, may_reveal, valid_from, appointed_at) overriding system value
select id, id, office_id, role, role, false, may_reveal, date '2019-10-01', timestamptz '2019-10-01' from fill_post;

insert into staff_session (token_hash, account_id, appointment_id, begun_at, seen_at, expires_at, second_factor_at, device)
select sha256(('filled-' || id)::bytea), id, id, now(), now(), now() + interval '12 hours', now(), 'a proof' from fill_post;

insert into staff_session (token_hash, account_id, appointment_id, begun_at, seen_at, expires_at, device)
select sha256(('ended-' || id || '-' || k)::bytea), id, id, now() - interval '1 day', now() - interval '1 day', now() - interval '12 hours', 'a proof'
  from fill_post, generate_series(1, 1) k;

insert into known_device (token_hash, account_id, seen_at)
select sha256(('device-' || id || '-' || k)::bytea), id, now() - interval '70 days' * k from fill_post, generate_series(1, 3) k;

insert into sign_in_guess (who, failures, last_at, blocked_until)
select sha256(('guess-' || i)::bytea), 1, now() - interval '1 minute' * i, now() from generate_series(1, {n} / 50) i;

-- The hour that is over is forgotten within the next: some of it is still there.
insert into limit_window (what, who, began_at, taken)
select 'track', sha256(('address-' || i)::bytea), date_trunc('hour', now()) + interval '1 hour' * case when i % 10 = 0 then -1 else 6 end, 1 from generate_series(1, {n} / 5) i;

insert into village (subdistrict_code, moo, name_th, valid_from)
select s.code, m, 'บ้านสมมติ ' || m, date '2019-10-01' from subdistrict s, generate_series(1, 5) m;

create unlogged table fill_draw as
select 1000 + i as id, i, random() as a, random() as b, random() as c, random() as d, random() as e, random() as f from generate_series(1, {n}) i;

create unlogged table fill_case as
with district as (
    select row_number() over (order by md5(id::text)) - 1 as place, id, province_code::bigint as province, district_code,
           (select min(s.code) from subdistrict s where s.district_code = office.district_code) as subdistrict
      from office where kind = 'DISTRICT'),
drawn as (
    select f.*, current_date - date '2019-10-01' - floor((current_date - date '2019-10-01') * sqrt(i / {n}.0))::int as age,
           case when f < 0.05 then (select place from district where id = 4701) else floor(878 * power(f, 1.8)) end as place
      from fill_draw f)
select w.id, w.a, w.b, w.d, w.e, w.c < 0.02 as secret, x.id as office, x.province, x.district_code, x.subdistrict,
       case when w.c < 0.02 then x.province else x.id end as holder, current_date - w.age as received_on,
       (current_date - w.age + time '09:00' + interval '7 hours' * w.e)::timestamp at time zone 'Asia/Bangkok' as recorded_at,
       case when w.a < case when w.age < 30 then 0.3 when w.age < 90 then 0.6 when w.age < 365 then 0.97 else 0.995 end then 'DONE'
            when w.b < 0.2 then 'NEW' when w.b < 0.35 then 'ORDER' when w.b < 0.7 then 'WORK' else 'WAITING' end as stage,
       case when w.d < 0.9 then 'CLOSED' when w.d < 0.97 then 'NOT_ACCEPTED' else 'CANCELLED' end as ended,
       w.e < 0.7 as referred, 200000 + x.id * 2 + w.id % 2 as agency
  from drawn w join district x on x.place = w.place;

insert into complaint (id, number, version, status, secret, channel, nature, importance, category_code, category_version, filed_office_id,
       holder_office_id, responsible_account_id, complainant, hide_name, agency_may_contact, reachable, accused_kind, accused_seat, elsewhere,
       district_code, subdistrict_code, moo, received_on, recorded_at, tell_by, due_on, proposed, questions_open, referrals_open, referrals_answered,
       closed_on, closing_reason, refusal_reason, answer, rating, times_reopened, changed_at) overriding system value
select id, 'DOPA' || province || '00' || district_code || (extract(year from received_on)::int + 543) % 100 || lpad(id::text, 7, '0'),
       case stage when 'NEW' then 1 when 'WORK' then 2 else 3 end,
       case stage when 'NEW' then 'NEW' when 'DONE' then ended when 'WAITING' then 'IN_PROGRESS' else 'RECEIVED' end,
       secret, (array['WEB', 'WALK_IN', 'PHONE', 'HOTLINE_1567', 'LETTER'])[1 + id % 5], 'COMPLAINT', 'GENERAL',
       case when secret then '0501' else (array['0201', '0202', '0101', '1101'])[1 + id % 4] end, 1, holder, holder,
       case when stage <> 'NEW' then 1000000 + holder * 10 + case when secret then 0 else 1 + id % 2 end end, 'NAMED', true, false, true, 'UNKNOWN',
       case when secret then 'DISTRICT' end, 'NO', district_code, subdistrict, 1 + id % 9, received_on, recorded_at, received_on + 15,
       received_on + 30, stage = 'ORDER', case when stage = 'WAITING' and not referred then 1 else 0 end,
       case when stage = 'WAITING' and referred then 1 else 0 end, case when stage = 'DONE' and referred then 1 else 0 end,
       case when stage = 'DONE' then least(current_date, received_on + 20) end, case when stage = 'DONE' and ended = 'CLOSED' then 'FIXED' end,
       case when stage = 'DONE' and ended = 'NOT_ACCEPTED' then 'NOT_OURS' end,
       case when stage = 'DONE' and ended = 'CLOSED' and b < 0.4 then case when b < 0.35 then 'FIXED' else 'NOT_FIXED' end end,
       case when stage = 'DONE' and ended = 'CLOSED' and b < 0.4 then 4 end, 0, recorded_at
  from fill_case order by id;

insert into complaint_happening (complaint_id, seq, kind, body, actor, account_id, appointment_id, office_id, happened_at, recorded_at)
select c.id, 1, 'filed', '{"kind": "filed", "channel": "WEB", "secret": false}'::jsonb, 'CITIZEN', null, null, null, recorded_at, recorded_at from fill_case c
union all
select c.id, 2, 'received', '{"kind": "received"}'::jsonb, 'STAFF', 1000000 + holder * 10, 1000000 + holder * 10, holder, recorded_at, recorded_at
  from fill_case c where stage <> 'NEW'
union all
select c.id, 3, kind, body::jsonb, 'STAFF', 1000000 + holder * 10, 1000000 + holder * 10, holder, recorded_at, recorded_at
  from fill_case c, lateral (select case when stage = 'ORDER' then 'proposed' when stage = 'WAITING' and referred then 'referred'
                                         when stage = 'WAITING' then 'asked' when ended = 'CLOSED' then 'closed'
                                         when ended = 'CANCELLED' then 'cancelled' else 'not-accepted' end as kind) k,
       lateral (select case kind when 'proposed' then '{"kind": "proposed", "order": "VISIT"}'
                                 when 'referred' then '{"kind": "referred", "agencies": [' || agency || '], "dueOn": "2026-12-01"}'
                                 when 'asked' then '{"kind": "asked", "dueOn": "2026-12-01"}'
                                 when 'closed' then '{"kind": "closed", "reason": "FIXED", "proof": 1}'
                                 when 'cancelled' then '{"kind": "cancelled"}'
                                 else '{"kind": "not-accepted", "reason": "NOT_OURS"}' end as body) b
 where stage not in ('NEW', 'WORK');

insert into complaint_text (complaint_id, seq, kind, audience, body)
select id, 1, 'STORY', 'AGENCY', 'ถนนหน้าโรงเรียนเป็นหลุมลึก รถล้มหลายคันแล้ว ขอให้ซ่อมโดยเร็ว เรื่องที่ ' || id from fill_case
union all
select id, 1, 'LANDMARK', 'AGENCY', 'หน้าโรงเรียน' from fill_case where b < 0.7
union all
select id, 3, 'RESULT', 'CITIZEN', 'ซ่อมแล้ว' from fill_case where stage = 'DONE'
union all
select id, 3, 'OPINION', 'INTERNAL', 'เห็นควรลงพื้นที่' from fill_case where stage = 'ORDER'
union all
select id, 2, 'NOTE', 'INTERNAL', 'โทรแล้ว' from fill_case where stage <> 'NEW' and b < 0.3;

insert into complaint_search (complaint_id, words)
select f.id, to_tsvector('simple', concat_ws(' ', case when a < 0.3 then 'ถนน' end, case when b < 0.2 then 'ไฟฟ้า' end, case when d < 0.02 then 'สะพาน' end,
                                             case when a < 0.1 then 'หลุม ลึก' end, 'w' || f.id, 'w' || floor(5000 * power(a, 3)), 'x' || floor(5000 * power(b, 3)),
                                             'y' || floor(500 * d), 'z' || floor(20 * e), 'ขอ', 'แก้ไข'))
  from fill_case f;

insert into complaint_sight (office_id, complaint_id, why, since, secret, stage, responsible_account_id, received_on, due_on)
select o.office, c.id, o.why, c.recorded_at, c.secret, case when o.why = 'REFERRED' and c.stage <> 'DONE' then 'WORK' else c.stage end,
       case when c.stage <> 'NEW' and o.why <> 'REFERRED' then 1000000 + c.holder * 10 + case when c.secret then 0 else 1 + c.id % 2 end end,
       c.received_on, c.received_on + 30
  from fill_case c, lateral (values (c.holder, 'HOLDER'), (case when not c.secret then c.province end, 'ABOVE'), (1, 'ABOVE'),
                                    (case when c.referred and c.stage in ('WAITING', 'DONE') then c.agency end, 'REFERRED')) as o (office, why)
 where o.office is not null;

insert into complaint_movement (complaint_id, office_id, moved_on, kind)
select id, holder, received_on, 'IN_NEW' from fill_case
union all
select id, holder, least(current_date, received_on + 20), 'OUT_CLOSED' from fill_case where stage = 'DONE';

insert into complaint_referral (complaint_id, seq, agency_id, office_id, state, sent_on, due_on, answered_seq, ended_on)
select id, case when stage = 'WAITING' then 3 else 2 end, agency, holder, case when stage = 'WAITING' then 'OPEN' else 'ANSWERED' end, received_on,
       received_on + 15, case when stage = 'DONE' then 3 end, case when stage = 'DONE' then least(current_date, received_on + 20) end
  from fill_case where referred and stage in ('WAITING', 'DONE');

insert into complaint_question (complaint_id, seq, state, due_on)
select id, 3, 'OPEN', received_on + 15 from fill_case where stage = 'WAITING' and not referred
union all
select id, 2, 'ANSWERED', received_on + 15 from fill_case where stage = 'DONE' and b < 0.2;

insert into complaint_proposal (complaint_id, seq, state, kind, responsible_account_id, agencies, proof, office_id, proposed_by, proposed_at, ordered_seq)
select id, case stage when 'ORDER' then 3 else 2 end, case stage when 'ORDER' then 'OPEN' else 'ORDERED' end, 'VISIT', null, '{}', '{}', holder,
       1000000 + holder * 10, recorded_at, case stage when 'DONE' then 3 end
  from fill_case where stage = 'ORDER' or (stage = 'DONE' and a < 0.4);

insert into tracking_code (code_mac, complaint_id, issued_at)
select sha256(('code-' || id)::bytea), id, recorded_at from fill_case;

insert into spent_form (form_key, body_mac, complaint_id, spent_at)
select gen_random_uuid(), sha256(('form-' || id)::bytea), id, recorded_at from fill_case;

insert into identity.person (complaint_id, part, key_id, sealed)
select id, 'COMPLAINANT', 1, decode(repeat(md5(id::text), 8), 'hex') from fill_case
union all
select id, 'ACCUSED', 1, decode(repeat(md5(id::text), 3), 'hex') from fill_case where d < 0.2;

insert into identity.person_word (complaint_id, part, word_mac)
select id, 'COMPLAINANT', sha256((w.word)::bytea)
  from fill_case, lateral (values ('first-' || floor(3000 * power(a, 2))), ('last-' || floor(300000 * b)), ('phone-' || id)) as w (word);

-- The name of the one who filed through the front door is that of every two-hundredth, too.
insert into identity.person_word (complaint_id, part, word_mac)
select c.id, 'COMPLAINANT', m.word_mac
  from (select word_mac, row_number() over (order by word_mac) as k from identity.person_word
         where complaint_id = (select min(id) from complaint where id < 1000) and part = 'COMPLAINANT') m
  join fill_case c on c.id % 200 = m.k or c.id % 5000 = 77;

insert into identity.look (account_id, appointment_id, complaint_id, until)
select 1000000 + holder * 10 + 4, 1000000 + holder * 10 + 4, id, recorded_at + interval '10 minutes' from fill_case where b < 0.2;

insert into journal (xid, noted_at, actor, account_id, appointment_id, office_id, act, subject_kind, subject_id)
select (3 + floor(500.0 * (c.id - 1000) / {n}))::text::xid8, c.recorded_at + interval '1 hour' * k,
       case k when 0 then 'CITIZEN' else 'STAFF' end, case k when 0 then null else 1000000 + holder * 10 end,
       case k when 0 then null else 1000000 + holder * 10 end, case k when 0 then null else holder end,
       (array['complaint.filed', 'complaint.received', 'identity.looked'])[k + 1], 'complaint', c.id::text
  from fill_case c, generate_series(0, 2) k where k < 2 or c.b < 0.2 order by c.id, k;

insert into journal_reason (journal_id, salt, body)
select id, decode(md5(id::text), 'hex'), 'โทรนัดชี้จุด' from journal where act = 'identity.looked';

insert into journal_link (position, journal_id, hash)
select (select coalesce(max(position), 0) from journal_link) + row_number() over (order by xid, id), id, sha256(id::text::bytea)
  from journal j where not exists (select 1 from journal_link l where l.journal_id = j.id);

insert into journal_batch (number, sealed_at, horizon, last_position, last_hash)
select (select coalesce(max(number), 0) + 1 from journal_batch), now(), pg_current_xact_id(), (select max(position) from journal_link), sha256('head');

insert into outbox_message (id, channel, address, subject, body, key_id, about, state, tries, created_at, next_try_at, try_until, sent_at, blanked_at)
select gen_random_uuid(), (array['SMS', 'EMAIL', 'LINE'])[1 + id % 3], w.sealed, w.sealed, w.sealed, case when old then null else 1 end, 'complaint:' || id,
       state, 1, recorded_at, recorded_at, recorded_at + interval '3 days', case state when 'SENT' then recorded_at end,
       case when old then recorded_at + interval '30 days' end
  from fill_case, lateral (select case when e < 0.99 then 'SENT' when e < 0.995 then 'FAILED' else 'HELD' end as state) s,
       lateral (select state <> 'HELD' and received_on < current_date - 31 as old) o,
       lateral (select case when not old then decode(repeat(md5(id::text), 4), 'hex') end as sealed) w
 where b < 0.7;

insert into outbox_attempt (message_id, attempt, began_at, ended_at, outcome, note)
select id, 1, created_at, created_at, 'SENT', '' from outbox_message;

insert into attachment (id, kind, uploader, form_key, media_type, bytes, sha256, width, height, pages, received_at, kept_at) overriding system value
select id, 'PHOTO', 'CITIZEN', gen_random_uuid(), 'image/jpeg', 100000, sha256(id::text::bytea), 1600, 1200, 1, recorded_at,
       case when b < 0.299 then recorded_at end
  from fill_case where b < 0.3;

insert into attachment_page (attachment_id, page, master_file, large_file, small_file)
select id, 1, md5('m' || id), md5('l' || id), md5('s' || id) from attachment where id > 1000;

insert into attachment_trace (attachment_id, upright, mirrored) select id, id, id from attachment where id > 1000;

insert into complaint_attachment (complaint_id, attachment_id, seq, purpose, audience)
select id, id, 1, 'EVIDENCE', 'AGENCY' from attachment where id > 1000 and kept_at is not null;

insert into service_record (office_id, nature, what, subdistrict_code, result, served_on, form_key, account_id, appointment_id, recorded_at)
select office, 'ADVICE', 'ขอคำแนะนำ', subdistrict, 'แนะนำแล้ว', received_on, gen_random_uuid(), 1000000 + office * 10, 1000000 + office * 10, recorded_at
  from fill_case where e < 0.2;

insert into letterhead (office_id, version, code, sender, address, unit, own_register)
select id, 1, 'สน ' || id, name_th, '', name_th, true from office where kind in ('DISTRICT', 'PROVINCE');

-- A letter to the agency of every case that was referred, in the register of who holds the case; one in fifty waits for its number.
create unlogged table fill_letter as
select nextval('letter_id') as id, l.*, row_number() over (partition by l.office, l.secret, extract(year from l.dated), l.waits order by l.complaint) as number
  from (select id as complaint, holder as office, secret, agency, received_on as dated, recorded_at, id % 50 = 0 as waits
          from fill_case where referred and stage in ('WAITING', 'DONE') order by id) l;

insert into letter (id, office_id, series, state, version, about, key_id, content, pdf, pdf_sha256, dated_on, drafted_by, drafted_at, issued_at,
       personal, form_key)
select id, office, case when secret then 'SECRET' else 'GENERAL' end, case when waits then 'PRINTED' else 'ISSUED' end, 3,
       'complaint:' || complaint, 1, decode(repeat(md5(id::text), 40), 'hex'), case when not waits then decode(repeat(md5(id::text), 40), 'hex') end,
       case when not waits then sha256(id::text::bytea) end, case when not waits then dated end, 1000000 + office * 10, recorded_at,
       case when not waits then recorded_at end, false, gen_random_uuid()
  from fill_letter;

insert into letter_number (office_id, series, year, number, letter_id, given_by, given_at)
select office, case when secret then 'SECRET' else 'GENERAL' end, extract(year from dated), number, id, 1000000 + office * 10, recorded_at
  from fill_letter where not waits;

insert into letter_register (office_id, series, year, began_after, last)
select office_id, series, year, 0, max(number) from letter_number group by 1, 2, 3;

insert into complaint_letter (letter_id, complaint_id, kind, agency_id, drafted_on)
select id, complaint, 'FORWARD', agency, dated from fill_letter;

-- Every case that came as a letter stands in the register of letters received of its centre, with a desk that took it.
insert into received_letter (id, office_id, series, year, number, received_at, version, case_number, key_id, content, form_key, recorded_by, recorded_at)
select nextval('received_letter_id'), office, 'GENERAL', extract(year from received_on), row_number() over (partition by office, extract(year from received_on) order by id),
       recorded_at, 1, 'DOPA', 1, decode(repeat(md5(id::text), 20), 'hex'), gen_random_uuid(), 1000000 + office * 10, recorded_at
  from fill_case where id % 5 = 4;

insert into received_register (office_id, series, year, last)
select office_id, series, year, max(number) from received_letter group by 1, 2, 3;

insert into received_letter_desk (letter_id, place, desk, taken_at, taken_by)
select id, 1, 'นิติกร', recorded_at, recorded_by from received_letter;

do $$ declare one record; begin
    for one in select * from fill_index loop execute one.indexdef; end loop;
end $$;

insert into monthly_figure_slip (office_id, month, kind, main_category, channel, area, nature, year, secret, late, times)
select m.office_id, date_trunc('month', m.moved_on)::date, m.kind, left(c.category_code, 2), c.channel, coalesce(c.subdistrict_code, c.district_code), c.nature,
       fiscal_year(c.received_on), c.secret, false, count(*)
  from complaint_movement m join complaint c on c.id = m.complaint_id
 group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

insert into monthly_figure_slip (office_id, month, kind, nature, year, secret, late, times)
select office_id, date_trunc('month', served_on)::date, 'SERVED', nature, fiscal_year(served_on), false, false, count(*)
  from service_record group by 1, 2, 4, 5;

do $$ begin
    while fold_monthly_figures(100000) > 0 loop end loop;
end $$;

-- Every month but the last two was submitted; what was submitted is what is so.
insert into monthly_report (office_id, month, account_id, appointment_id, submitted_at)
select o.id, m, 1000000 + o.id * 10, 1000000 + o.id * 10, m + interval '1 month 3 days'
  from office o, generate_series(date '2019-10-01', date_trunc('month', current_date) - interval '2 months', interval '1 month') m
 where o.kind in ('DISTRICT', 'PROVINCE');

-- The field work: a few activities a month at each centre, most of them published, some with cases that were received there.
insert into activity (office_id, form_key, version, state, kind, name, held_on, place, chair, partners, reached, received, done, results, consent,
       recorded_by, recorded_at, published_at)
select o.id, gen_random_uuid(), 3, case when k % 50 = 1 then 'ANNOUNCED' when k % 10 = 0 then 'DRAFT' else 'PUBLISHED' end, 'MOBILE_CENTRE',
       'ศูนย์ดำรงธรรมเคลื่อนที่ ครั้งที่ ' || k, case when k % 50 = 1 then current_date + 7 else current_date - 10 * k end, 'วัดสมมติ', 'นายอำเภอ', '', 100, 5,
       'รับเรื่อง', 'ไกล่เกลี่ยสำเร็จ', true, 1000000 + o.id * 10, current_timestamp, case when k % 50 <> 1 and k % 10 <> 0 then current_timestamp end
  from office o, generate_series(0, greatest(40, {n} / 8000)) k
 where o.kind = 'DISTRICT';

insert into activity_photo (activity_id, attachment_id, place, caption)
select id, 100000000 + id * 10 + k, k, 'ภาพที่ ' || k from activity, generate_series(1, 4) k;

insert into activity_happening (activity_id, seq, kind, note, account_id, appointment_id, happened_at)
select id, k, (array['RECORDED', 'PROPOSED', 'PUBLISHED'])[k], '', recorded_by, recorded_by, recorded_at from activity, generate_series(1, 3) k;

insert into complaint_activity (complaint_id, activity_id)
select c.id, a.id
  from (select id, holder, row_number() over (partition by holder order by id desc) as place from fill_case) c
  join (select office_id, max(id) filter (where state = 'PUBLISHED') as id from activity group by 1) a on a.office_id = c.holder
 where c.place <= 20;

-- Praise: two a month at each centre, most with a certificate, many shown; lessons of a tenth of them.
insert into praise_meeting (office_id, version, year, number, held_on, place, chair, recorder, present, absent, items)
select o.id, 1, extract(year from m)::int + 543, extract(month from m)::int, m::date, '', '', '', '', '', array['', '', '', '', '']
  from office o, generate_series(date '2024-01-28', current_date, interval '1 month') m
 where o.kind in ('DISTRICT', 'PROVINCE');

insert into commendation (office_id, praised_office_id, meeting_id, form_key, version, state, level, item, team, reason, praiser, resolution, lesson,
       lesson_category, lesson_shared_at, lesson_words, photo_consent, proposed_by, proposed_at, decided_on, shown)
select p.office_id, p.office_id, p.id, gen_random_uuid(), 1, 'DECIDED', 'DISTRICT', 1, '', 'ทำงานดี', 'นายอำเภอ', '',
       case when p.id % 10 = 0 then 'ประสานงานก่อนส่งหนังสือ' else '' end, case when p.id % 10 = 0 then '02' end,
       case when p.id % 10 = 0 then current_timestamp - p.id * interval '1 second' end,
       case when p.id % 10 = 0 then to_tsvector('simple', 'ประสาน งาน ก่อน ส่ง หนังสือ ครั้ง ที่ ' || p.id) end, false, 1000000 + p.office_id * 10, current_timestamp, p.held_on, k = 1
  from praise_meeting p, generate_series(1, 2) k;

insert into commendation_person (commendation_id, place, account_id, name, post, consented_at)
select id, 1, 1000000 + office_id * 10 + 1, 'นางสมมติ ดี', 'ปลัดอำเภอ', case when shown then current_timestamp end from commendation;

insert into commendation_certificate (commendation_id, office_id, year, number, code, office, name, post, reason, signatory, given_on, given_by, given_at)
select c.id, c.office_id, 2569, row_number() over (partition by c.office_id order by c.id), translate(substr(md5(c.id::text), 1, 12), '01', 'xy'), 'อำเภอ',
       'นางสมมติ ดี', 'ปลัดอำเภอ', 'ทำงานดี', '{"name": "a", "position": "b", "capacity": "OWN", "principal": null}', c.decided_on, 1, current_timestamp
  from commendation c;

insert into commendation_happening (commendation_id, seq, kind, note, account_id, appointment_id, happened_at)
select id, 1, 'DECIDED', '', proposed_by, proposed_by, proposed_at from commendation;

insert into complaint_thanks (complaint_id, office_id, words, thanked_on, thanked_at)
select id, holder_office_id, 'ขอบคุณ', closed_on, current_timestamp from complaint where status = 'CLOSED' and id % 20 = 0;

-- Results of all years were released: of each centre, province and the nation the year, its months and its types.
insert into complaint_publication (complaint_id, public_id, title, told, village, photos, times_reopened, published_by, published_at)
select c.id, lpad(c.id::text, 10, 'a'), 'ซ่อมถนนสมมติ', 'ซ่อมแล้ว', false, '{}', c.times_reopened, 1, c.recorded_at
  from complaint c where c.status = 'CLOSED' and not c.secret and c.id % 20 = 0;

insert into result_release (month, released_at) values (date_trunc('month', current_date), date_trunc('month', current_date)) on conflict do nothing;

insert into result_figure (scope, year, part, key, received, in_hand, closed, refused, sent_on, confirmed, disputed, unanswered, median_days)
select s.scope, y, p.part, p.key, 100, 5, 90, 5, 20, 40, 10, 40, 12
  from (select code as scope from district where code not like '10%' union all select code from province union all select 'TH') s,
       generate_series(2563, 2570) y,
       lateral (select 'YEAR' as part, '' as key
                union all select 'MONTH', to_char(make_date(y - 543, 1, 1) + (m - 4) * interval '1 month', 'YYYY-MM') from generate_series(1, 12) m
                union all select 'TYPE', lpad(t::text, 2, '0') from generate_series(1, 12) t) p
    on conflict do nothing;
-- What was read over the loudspeakers: a text for each of the last months, one village in two assigned, most of them ticked.
insert into script (office_id, month, version, title, body)
select o.id, (date_trunc('month', current_date) - k * interval '1 month')::date, 1, 'ข่าวศูนย์ดำรงธรรม', repeat('พี่น้องประชาชนทุกท่าน โปรดทราบ ', 20)
  from office o, generate_series(1, greatest(24, {n} / 20000)) k
 where o.kind = 'DISTRICT';

insert into script_version (script_id, version, title, body, drawn, account_id, appointment_id, written_at)
select id, 1, title, body, true, 1000000 + office_id * 10 + 1, 1000000 + office_id * 10 + 1, current_timestamp from script;

insert into publicity_task (office_id, script_id, whom, subdistrict_code, moo, state, reason, due_on, asked_by, asked_at, answered_at)
select s.office_id, s.id, 'HEAD', v.subdistrict_code, v.moo, case when v.moo % 5 = 0 then 'ASKED' else 'TOLD' end, '', s.month + 20,
       1000000 + s.office_id * 10 + 1, current_timestamp, case when v.moo % 5 <> 0 then current_timestamp end
  from script s
  join office o on o.id = s.office_id
  join subdistrict d on d.district_code = o.district_code
  join village v on v.subdistrict_code = d.code and v.valid_to is null
 where s.month >= current_date - greatest(70, {n} / 1400);

insert into pass (purpose, subject, office_id, token_mac, issued_at, expires_at, uses_left)
select 'VILLAGE_TASK', 'publicity-task:' || id, office_id, sha256(('task-' || id)::bytea), asked_at, asked_at + interval '80 days', 5 from publicity_task;

update publicity_task t set pass_id = p.id from pass p where p.purpose = 'VILLAGE_TASK' and p.subject = 'publicity-task:' || t.id;

insert into publicity_telling (office_id, form_key, script_id, task_id, title, channel, told_by, subdistrict_code, moo, told_on, note, account_id, recorded_at,
       taken_back_why)
select office_id, gen_random_uuid(), script_id, id, 'ข่าวศูนย์ดำรงธรรม', 'LOUDSPEAKER', 'HEAD', subdistrict_code, moo, due_on - 10, '', asked_by,
       current_timestamp, ''
  from publicity_task where state = 'TOLD';

-- Twenty circulars of the department straight to every office, ten asks each, on which every district has reported; of one more, due in two days, one
-- district of thirty has not.
insert into circular (id, code, office_id, state, version, issue, secrecy, urgency, number_code, running, dated_on, due_on, key_id, content, form_key,
       drafted_by, drafted_at, sent_by, sent_at)
select nextval('circular_id'), 'madeup' || lpad(translate(k::text, '01', 'ab'), 2, 'c'), 1, 'SENT', 2, 1, 'OPEN', 'URGENT', 'มท 0307.2', k,
       current_date - days, current_date - days + 33, 1, '\x00', gen_random_uuid(), 1000010, current_timestamp, 1000010, current_timestamp
  from generate_series(1, 21) k, lateral (select case k when 21 then 31 else k * 30 end as days) d;

insert into circular_ask (circular_id, position, asks_done, asks_number, asks_text, asks_links, most_photos, key_id, content)
select id, k, true, true, true, false, 4, 1, '\x00' from circular, generate_series(1, 10) k;

insert into circular_delivery (circular_id, office_id, province_id, via_id, version, sent_at, read_at, read_by, desks, reported_at, reported_for)
select c.id, o.id, case o.kind when 'PROVINCE' then o.id else o.parent_id end, c.id, 1, c.sent_at, c.sent_at, 1000000 + o.id * 10, '{}',
       case when o.kind = 'DISTRICT' and (c.id <= 20 or (o.id + c.id) % 30 > 0) then c.sent_at end, false
  from circular c, office o
 where o.kind in ('PROVINCE', 'DISTRICT') and c.office_id = 1;

insert into circular_reminder (circular_id, office_id, step, put_at)
select circular_id, office_id, k, current_timestamp from circular_delivery, unnest(array[-7, -1]) k where reported_at is null;

insert into report_back (circular_id, office_id, version, revision, receipt, confirmed_at, draft_step, key_id)
select circular_id, office_id, 2, 1, 'R-2569-' || lpad(row_number() over (order by circular_id, office_id)::text, 6, '0'), reported_at, 0, 1
  from circular_delivery where reported_at is not null;

insert into report_revision (report_id, revision, form_key, confirmed_at, confirmed_by, on_behalf, late, key_id, content)
select id, 1, gen_random_uuid(), confirmed_at, 1000000 + office_id * 10, false, false, 1, '\x00' from report_back;

insert into report_answer (report_id, ask_circular_id, position, done, number, photos, revision, confirmed_at, late, on_behalf)
select r.id, r.circular_id, k, (r.id + k) % 5 > 0, (r.id * 7 + k) % 100, 0, 1, r.confirmed_at, false, false
  from report_back r, generate_series(1, 10) k;

insert into report_photo (attachment_id, report_id, ask_circular_id, position, since_revision)
select a.id, r.id, r.circular_id, 1, 1
  from (select id, row_number() over (order by id) as n from attachment where id > 1000 and kept_at is not null) a
  join (select id, circular_id, row_number() over (order by id) as n from report_back where circular_id > 1) r on r.n = a.n;

insert into office_access (office_id, code_mac, issued_at, issued_by)
select id, sha256(id::text::bytea), current_timestamp, 1000000 + id * 10 from office where kind in ('DISTRICT', 'PROVINCE');

with given as (
    insert into pass (purpose, subject, office_id, token_mac, issued_at, expires_at, uses_left)
    select 'REPORT_BACK', c.code, d.office_id, sha256(('p' || c.id || '-' || d.office_id)::bytea), c.sent_at, c.sent_at + interval '7 days', 9
      from circular_delivery d join circular c on c.id = d.circular_id where d.reported_at is not null
    returning id, subject, office_id, issued_at, expires_at)
insert into report_link (pass_id, circular_id, office_id, issued_at, expires_at)
select g.id, c.id, g.office_id, g.issued_at, g.expires_at from given g join circular c on c.code = g.subject;

insert into circular_summary (circular_id, published_at, published_by) select id, sent_at, 1000010 from circular where office_id = 1;

insert into circular_summary_sum (circular_id, area_id, position, asked, answered, done, not_done, number, photos, late)
select circular_id, province_id, position, count(*), count(*), count(*) filter (where done), count(*) filter (where not done), sum(number), 0, 0
  from report_back_fact group by 1, 2, 3;

select setval(pg_get_serial_sequence('complaint', 'id'), {n} + 10000), setval(pg_get_serial_sequence('attachment', 'id'), {n} + 10000);

drop table fill_index, fill_post, fill_draw, fill_case, fill_letter;
