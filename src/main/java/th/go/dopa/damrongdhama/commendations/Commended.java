package th.go.dopa.damrongdhama.commendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** Reads the commendations (รายการชมเชย), and writes down whom they praise and for what. */
@Component
class Commended {

    private static final int PAGE = 20;
    private static final int MOST_OWN = 100;
    private static final int MOST_IN_MEETING = 100;

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Certificates certificates;

    Commended(JdbcClient jdbc, Meetings meetings, Certificates certificates) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.certificates = certificates;
    }

    /** Somebody who is praised, and whether he agreed to be shown. */
    private record Named(int place, Person person, boolean consented) {}

    Optional<Commendation> one(CommendationId id) {
        return jdbc.sql(CommendationRow.COLUMNS + " where c.id = :id")
                .param("id", id.value())
                .query((row, i) -> read(row))
                .optional();
    }

    /** What is public of one: decided, and somebody of those praised agreed. */
    Optional<Commendation> shown(CommendationId id) {
        return one(id).filter(one ->
                one.state() == CommendationState.DECIDED && !one.shown().isEmpty());
    }

    /** Those of the meetings of an office, and of its own people in the meeting of the province, the newest first. */
    Slice<Commendation> of(OfficeId office, String after) {
        List<Long> ids = jdbc.sql("""
                        (select id from commendation where office_id = :office and id < :below order by id desc limit :size)
                        union
                        (select id from commendation where praised_office_id = :office and id < :below order by id desc limit :size)
                        order by id desc limit :size
                        """)
                .param("office", office.value())
                .param("below", after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE)
                .param("size", PAGE + 1)
                .query(Long.class)
                .list();
        return Slice.of(all(ids), PAGE, one -> one.id().toString());
    }

    /** What stands in a meeting, in the order of the agenda. */
    List<Commendation> in(Meeting meeting) {
        return all(jdbc.sql("""
                        select id from commendation where meeting_id = :meeting and state in ('PROPOSED', 'DECIDED') order by item, id limit :most
                        """)
                .param("meeting", meeting.id())
                .param("most", MOST_IN_MEETING)
                .query(Long.class)
                .list());
    }

    /** What somebody was praised for, the newest first. */
    List<Commendation> own(AccountId account) {
        return all(jdbc.sql("""
                        select p.commendation_id from commendation_person p join commendation c on c.id = p.commendation_id
                         where p.account_id = :account and c.state = 'DECIDED' order by p.commendation_id desc limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST_OWN)
                .query(Long.class)
                .list());
    }

    /** Whom the head chose on the agenda of his months, and who is not entered yet. */
    List<Chosen> chosen(Staff by, LocalDate since) {
        return jdbc.sql("""
                        select f.month, f.account_id, f.words from monthly_praise_fact f
                         where f.office_id = :office and f.month >= :since and f.account_id <> :self
                           and not exists (select from commendation c join commendation_person p on p.commendation_id = c.id
                                            where c.office_id = f.office_id and c.month = f.month and p.account_id = f.account_id
                                              and c.state <> 'WITHDRAWN')
                         order by f.month desc, f.chosen_at, f.account_id
                        """)
                .param("office", by.office().value())
                .param("since", since)
                .param("self", by.account().value())
                .query((row, i) -> new Chosen(
                        ThaiMonth.of(row.getObject("month", LocalDate.class)),
                        new AccountId(row.getLong("account_id")),
                        row.getString("words")))
                .list();
    }

    /** Somebody chosen on the agenda of a month, and for what. */
    record Chosen(ThaiMonth month, AccountId account, String words) {}

    /** Writes down whom it praises and for what; who had agreed to be shown and is still among them has agreed. */
    void name(CommendationId id, CommendationFacts facts) {
        Map<Long, OffsetDateTime> agreed = new HashMap<>();
        jdbc.sql("""
                        select account_id, consented_at from commendation_person where commendation_id = :id and consented_at is not null
                        """).param("id", id.value()).query(row -> {
            agreed.put(row.getLong("account_id"), row.getObject("consented_at", OffsetDateTime.class));
        });
        jdbc.sql("delete from commendation_person where commendation_id = :id")
                .param("id", id.value())
                .update();
        int place = 0;
        for (Person one : facts.people()) {
            AccountId account = one.account();
            jdbc.sql("""
                            insert into commendation_person (commendation_id, place, account_id, name, post, consented_at)
                            values (:id, :place, :account, :name, :post, :consented)
                            """)
                    .param("id", id.value())
                    .param("place", ++place)
                    .param("account", account == null ? null : account.value())
                    .param("name", one.name())
                    .param("post", one.post())
                    .param("consented", account == null ? null : agreed.get(account.value()))
                    .update();
        }
        link(id, facts);
    }

    private void link(CommendationId id, CommendationFacts facts) {
        jdbc.sql("delete from commendation_evidence where commendation_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into commendation_evidence (commendation_id, place, kind, reference)
                        select :id, n, kind, reference from unnest(:kinds::text[], :references::text[]) with ordinality as u (kind, reference, n)
                        """)
                .param("id", id.value())
                .param(
                        "kinds",
                        facts.evidence().stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param(
                        "references",
                        facts.evidence().stream().map(Evidence::reference).toArray(String[]::new))
                .update();
    }

    List<Commendation> all(List<Long> ids) {
        Map<Long, Commendation> found = jdbc
                .sql(CommendationRow.COLUMNS + " where c.id = any (:ids::bigint[])")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Commendation read(ResultSet row) throws SQLException {
        CommendationId id = new CommendationId(row.getLong("id"));
        List<Named> named = named(id);
        OffsetDateTime shared = row.getObject("lesson_shared_at", OffsetDateTime.class);
        LocalDate month = row.getObject("month", LocalDate.class);
        return new Commendation(
                id,
                row.getInt("version"),
                CommendationState.valueOf(row.getString("state")),
                facts(row, named.stream().map(Named::person).toList(), evidence(id)),
                meetings.meeting(row.getLong("meeting_id")),
                new AccountId(row.getLong("proposed_by")),
                row.getObject("decided_on", LocalDate.class),
                shared == null ? null : instant(shared),
                agreed(named),
                files(id),
                certificates.standing(id).orElse(null),
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

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static Set<AccountId> agreed(List<Named> named) {
        return named.stream()
                .filter(Named::consented)
                .map(one -> one.person().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Named> named(CommendationId id) {
        return jdbc.sql("""
                        select place, account_id, name, post, consented_at is not null as consented
                          from commendation_person where commendation_id = :id order by place
                        """)
                .param("id", id.value())
                .query((row, i) -> new Named(
                        row.getInt("place"),
                        new Person(
                                account(row.getObject("account_id", Long.class)),
                                row.getString("name"),
                                row.getString("post")),
                        row.getBoolean("consented")))
                .list();
    }

    private List<Evidence> evidence(CommendationId id) {
        return jdbc.sql("select kind, reference from commendation_evidence where commendation_id = :id order by place")
                .param("id", id.value())
                .query((row, i) ->
                        new Evidence(Evidence.Kind.valueOf(row.getString("kind")), row.getString("reference")))
                .list();
    }

    private List<AttachmentId> files(CommendationId id) {
        return jdbc.sql("""
                        select attachment_id from commendation_file where commendation_id = :id order by place, attachment_id
                        """)
                .param("id", id.value())
                .query((row, i) -> new AttachmentId(row.getLong("attachment_id")))
                .list();
    }

    private static @Nullable AccountId account(@Nullable Long id) {
        return id == null ? null : new AccountId(id);
    }
}
