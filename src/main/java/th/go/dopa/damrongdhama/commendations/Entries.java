package th.go.dopa.damrongdhama.commendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** Whole commendations with all that hangs on them (รายการชมเชยพร้อมรายละเอียด): one question for each part, however many they are. */
@Component
class Entries {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Certificates certificates;

    Entries(JdbcClient jdbc, Meetings meetings, Certificates certificates) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.certificates = certificates;
    }

    /** Somebody who is praised, and whether he agreed to be shown. */
    private record Named(Person person, boolean consented) {}

    /** What hangs on some of them. */
    private record Parts(
            Map<Long, Meeting> meetings,
            Map<Long, List<Named>> people,
            Map<Long, List<Evidence>> evidence,
            Map<Long, List<AttachmentId>> files,
            Map<Long, GivenCertificate> certificates) {}

    /** Those of these numbers that there are, in their order. */
    List<Commendation> all(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Parts parts = new Parts(meetings.of(ids), people(ids), evidence(ids), files(ids), certificates.standing(ids));
        Map<Long, Commendation> found = jdbc
                .sql(CommendationRow.COLUMNS + " where c.id = any (:ids::bigint[])")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> read(row, parts))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Commendation read(ResultSet row, Parts parts) throws SQLException {
        long id = row.getLong("id");
        List<Named> named = parts.people().getOrDefault(id, List.of());
        OffsetDateTime shared = row.getObject("lesson_shared_at", OffsetDateTime.class);
        LocalDate month = row.getObject("month", LocalDate.class);
        return new Commendation(
                new CommendationId(id),
                row.getInt("version"),
                CommendationState.valueOf(row.getString("state")),
                facts(
                        row,
                        named.stream().map(Named::person).toList(),
                        parts.evidence().getOrDefault(id, List.of())),
                Objects.requireNonNull(parts.meetings().get(row.getLong("meeting_id"))),
                new AccountId(row.getLong("proposed_by")),
                row.getObject("decided_on", LocalDate.class),
                shared == null ? null : shared.toInstant(),
                agreed(named),
                parts.files().getOrDefault(id, List.of()),
                parts.certificates().get(id),
                month == null ? null : ThaiMonth.of(month));
    }

    private static CommendationFacts facts(ResultSet row, List<Person> people, List<Evidence> evidence)
            throws SQLException {
        return new CommendationFacts(
                new OfficeId(row.getLong("office_id")),
                new OfficeId(row.getLong("praised_office_id")),
                Level.valueOf(row.getString("level")),
                row.getInt("item"),
                row.getString("team"),
                people,
                row.getString("reason"),
                row.getString("praiser"),
                row.getString("resolution"),
                row.getString("lesson"),
                row.getString("lesson_category"),
                evidence,
                row.getBoolean("photo_consent"));
    }

    private static Set<AccountId> agreed(List<Named> named) {
        return named.stream()
                .filter(Named::consented)
                .map(one -> one.person().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<Long, List<Named>> people(List<Long> ids) {
        Map<Long, List<Named>> people = new HashMap<>();
        jdbc.sql("""
                        select commendation_id, account_id, name, post, consented_at is not null as consented
                          from commendation_person where commendation_id = any (:ids::bigint[]) order by commendation_id, place
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            Person person = new Person(
                    account(row.getObject("account_id", Long.class)), row.getString("name"), row.getString("post"));
            people.computeIfAbsent(row.getLong("commendation_id"), id -> new ArrayList<>())
                    .add(new Named(person, row.getBoolean("consented")));
        });
        return people;
    }

    private Map<Long, List<Evidence>> evidence(List<Long> ids) {
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        jdbc.sql("""
                        select commendation_id, kind, reference from commendation_evidence
                         where commendation_id = any (:ids::bigint[]) order by commendation_id, place
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            evidence.computeIfAbsent(row.getLong("commendation_id"), id -> new ArrayList<>())
                    .add(new Evidence(Evidence.Kind.valueOf(row.getString("kind")), row.getString("reference")));
        });
        return evidence;
    }

    private Map<Long, List<AttachmentId>> files(List<Long> ids) {
        Map<Long, List<AttachmentId>> files = new HashMap<>();
        jdbc.sql("""
                        select commendation_id, attachment_id from commendation_file
                         where commendation_id = any (:ids::bigint[]) order by commendation_id, place, attachment_id
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            files.computeIfAbsent(row.getLong("commendation_id"), id -> new ArrayList<>())
                    .add(new AttachmentId(row.getLong("attachment_id")));
        });
        return files;
    }

    private static @Nullable AccountId account(@Nullable Long id) {
        return id == null ? null : new AccountId(id);
    }
}
