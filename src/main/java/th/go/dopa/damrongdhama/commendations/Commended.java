package th.go.dopa.damrongdhama.commendations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
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
    private final Entries entries;

    Commended(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    Optional<Commendation> one(CommendationId id) {
        return entries.all(List.of(id.value())).stream().findFirst();
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
        return Slice.of(entries.all(ids), PAGE, one -> one.id().toString());
    }

    /** What stands in a meeting, in the order of the agenda. */
    List<Commendation> in(Meeting meeting) {
        return entries.all(jdbc.sql("""
                        select id from commendation where meeting_id = :meeting and state in ('PROPOSED', 'DECIDED') order by item, id limit :most
                        """)
                .param("meeting", meeting.id())
                .param("most", MOST_IN_MEETING)
                .query(Long.class)
                .list());
    }

    /** What somebody was praised for, the newest first. */
    List<Commendation> own(AccountId account) {
        return entries.all(jdbc.sql("""
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
}
