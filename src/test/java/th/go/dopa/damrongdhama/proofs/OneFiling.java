package th.go.dopa.damrongdhama.proofs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What the application sends to the database for one complaint from the web, sent by bare JDBC in one transaction, with rows of the same shape: the limit
 * that the application is measured against. A test compares the statements with those that the application sends.
 */
final class OneFiling implements AutoCloseable {

    /** In the order of the application. */
    static final List<String> STATEMENTS = List.of(
            """
            insert into limit_window as w (what, who, began_at, taken) values (?, ?, ?, 1)
            on conflict (what, who, began_at) do update set taken = w.taken + 1 where w.taken < ?
            """,
            "insert into spent_form (form_key, body_mac, spent_at) values (?, ?, ?) on conflict (form_key) do nothing",
            """
            insert into case_number_series as s (office_id, year, last) values (?, ?, ?)
                on conflict (office_id, year) do update set last = s.last + ?
            returning last
            """,
            """
            insert into complaint (number, version, status, secret, channel, nature, importance, category_code, category_version,
                   filed_office_id, holder_office_id, responsible_account_id, complainant, hide_name, agency_may_contact,
                   reachable, accused_kind, accused_seat, elsewhere, district_code, subdistrict_code, moo, latitude, longitude,
                   incident_on, received_on, recorded_at, tell_by, due_on, proposed, questions_open, referrals_open,
                   referrals_answered, times_reopened, changed_at, backlog)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?,
                   ?, ?, ?, ?, ?, ?,
                   ?, ?, ?, ?, ?, ?, ?, ?, ?,
                   ?, ?, ?, ?, ?, ?, ?, ?,
                   ?, ?, ?, ?)
            returning id
            """,
            """
            insert into complaint_happening (complaint_id, seq, kind, body, actor, account_id, appointment_id, office_id,
                                             happened_at, recorded_at)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            """,
            """
            insert into complaint_text (complaint_id, seq, kind, audience, body)
            select ?, ?, kind, audience, body
              from unnest(?::text[], ?::text[], ?::text[]) as u (kind, audience, body)
            """,
            "insert into complaint_search (complaint_id, words) values (?, to_tsvector('simple', ?))",
            """
            insert into complaint_sight (office_id, complaint_id, why, since, secret, stage, received_on, due_on)
            select office, complaint, why, ?, secret, stage, received, due
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::boolean[], ?::text[], ?::date[], ?::date[])
                   as u (office, complaint, why, secret, stage, received, due)
            """,
            "insert into complaint_movement (complaint_id, office_id, moved_on, kind) values (?, ?, ?, ?)",
            """
            insert into journal (xid, noted_at, actor, account_id, appointment_id, office_id, pass_id, job, act,
                                 subject_kind, subject_id)
            values (pg_current_xact_id(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            """
            insert into identity.person (complaint_id, part, key_id, sealed)
            select complaint, part, ?, sealed
              from unnest(?::bigint[], ?::text[], ?::bytea[]) as u (complaint, part, sealed)
            """,
            """
            insert into identity.person_word (complaint_id, part, word_mac)
            select complaint, part, word
              from unnest(?::bigint[], ?::text[], ?::bytea[]) as u (complaint, part, word)
            """,
            """
            update attachment set kept_at = ? where form_key = ? and kept_at is null
            returning id, case when kind = 'PHOTO' then evidence_file end
            """,
            "insert into tracking_code (code_mac, complaint_id, issued_at) values (?, ?, ?)",
            "update spent_form set complaint_id = ? where form_key = ?",
            """
            insert into outbox_message (id, channel, address, subject, body, key_id, about, state, tries, created_at, next_try_at,
                                        try_until)
            values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?)
            """);

    private static final int YEAR = 2569;
    private static final String PART = "COMPLAINANT";

    private final Connection connection;
    private final List<PreparedStatement> prepared = new ArrayList<>();
    private final ThreadLocalRandom random = ThreadLocalRandom.current();

    /** To be used by the thread that makes it. */
    OneFiling(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        for (String statement : STATEMENTS) {
            prepared.add(connection.prepareStatement(statement));
        }
    }

    /** Sends everything for a complaint to the centre of a district, and commits. */
    void send(String district, String story) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(now.toInstant(), ZoneOffset.UTC);
        long office = Long.parseLong(district);
        UUID key = UUID.randomUUID();
        run(0, "filing", bytes(32), now.withMinute(0).withSecond(0).withNano(0), 60);
        run(1, key, bytes(32), now);
        long running = ask(2, office, YEAR, 1, 1);
        String province = district.substring(0, 2);
        String number = "DOPA%s00%s%02d%04d".formatted(province, district, YEAR % 100, running);
        long id = complaint(number, district, office, now, today);
        run(4, id, 1, "filed", FILED, "CITIZEN", null, null, null, now, now);
        run(5, id, 1, new String[] {"STORY"}, new String[] {"AGENCY"}, new String[] {story});
        run(6, id, story);
        String[] days = Collections.nCopies(3, today.toString()).toArray(String[]::new);
        run(
                7,
                now,
                new Long[] {office, Long.parseLong(province), 1L},
                new Long[] {id, id, id},
                new String[] {"HOLDER", "ABOVE", "ABOVE"},
                new Boolean[] {false, false, false},
                new String[] {"NEW", "NEW", "NEW"},
                days,
                days);
        run(8, id, office, today, "IN_NEW");
        run(9, now, "CITIZEN", null, null, null, null, null, "complaint.filed", "complaint", Long.toString(id));
        run(10, 1, new Long[] {id}, new String[] {PART}, new byte[][] {bytes(200)});
        run(11, new Long[] {id, id}, new String[] {PART, PART}, new byte[][] {bytes(32), bytes(32)});
        run(12, now, key);
        run(13, bytes(32), id, now);
        run(14, id, key);
        UUID message = UUID.randomUUID();
        String about = "complaint:" + id;
        run(15, message, "SMS", bytes(43), bytes(33), bytes(300), 1, about, now, now, now.plusDays(3));
        connection.commit();
    }

    private static final String FILED = "{\"kind\": \"filed\", \"channel\": \"WEB\", \"secret\": false}";

    private long complaint(String number, String district, long office, OffsetDateTime now, LocalDate today)
            throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(
                List.of(number, "NEW", false, "WEB", "COMPLAINT", "GENERAL", "0201", 1, office, office));
        row.add(null);
        row.addAll(List.of("NAMED", true, false, true, "UNKNOWN"));
        row.add(null);
        row.addAll(List.of("NO", district));
        for (int i = 0; i < 5; i++) {
            row.add(null);
        }
        row.addAll(List.of(today, now, today.plusDays(15), today.plusDays(15), false, 0, 0, 0, 0, now, false));
        return ask(3, row.toArray());
    }

    private void run(int statement, @Nullable Object... values) throws SQLException {
        filled(statement, values).execute();
    }

    private long ask(int statement, @Nullable Object... values) throws SQLException {
        try (ResultSet row = filled(statement, values).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement filled(int statement, @Nullable Object... values) throws SQLException {
        PreparedStatement one = prepared.get(statement);
        for (int i = 0; i < values.length; i++) {
            one.setObject(i + 1, values[i]);
        }
        return one;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
