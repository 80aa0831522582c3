package th.go.dopa.damrongdhama.commendations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** What the figures say for somebody (หลักฐานจากผลงาน): read from what other rooms publish, counted and never copied. */
@Component
class Grounds {

    private static final int MOST_THANKS = 10;

    private final JdbcClient jdbc;

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an office and a person of it did in a period.
     *
     * @param ended cases that were closed under the person's hand; of the whole office where nobody is named
     * @param confirmed of these, those that the complainants say are fixed
     * @param activities that the office published
     * @param reports that the office submitted in time
     */
    record Counted(int ended, int confirmed, int activities, int reports) {}

    Counted counted(OfficeId office, @Nullable AccountId account, LocalDate from, LocalDate to) {
        int[] cases = jdbc.sql("""
                        select count(*) as ended, count(*) filter (where confirmed) as confirmed from complaint_ended_fact
                         where office_id = :office and closed_on between :from and :to and (:account::bigint is null or account_id = :account)
                        """)
                .param("office", office.value())
                .param("account", account == null ? null : account.value())
                .param("from", from)
                .param("to", to)
                .query((row, i) -> new int[] {row.getInt("ended"), row.getInt("confirmed")})
                .single();
        int activities = jdbc.sql("""
                        select count(*) from activity_published_public where office_id = :office and held_on between :from and :to
                        """)
                .param("office", office.value())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
        return new Counted(cases[0], cases[1], activities, reports(office, from, to));
    }

    private int reports(OfficeId office, LocalDate from, LocalDate to) {
        return (int) jdbc
                .sql("""
                        select month, submitted_at from monthly_report_fact where office_id = :office and month between :from and :to
                        """)
                .param("office", office.value())
                .param("from", from.withDayOfMonth(1))
                .param("to", to)
                .query((row, i) -> inTime(
                        row.getObject("month", LocalDate.class), row.getObject("submitted_at", OffsetDateTime.class)))
                .list()
                .stream()
                .filter(inTime -> inTime)
                .count();
    }

    private static boolean inTime(LocalDate month, OffsetDateTime at) {
        return !at.atZoneSameInstant(Bangkok.ZONE)
                .toLocalDate()
                .isAfter(ThaiMonth.of(month).reportDue());
    }

    /** A complainant's thanks, what may give somebody away blotted out. */
    record Thanked(String number, LocalDate on, String words, boolean takenDown) {}

    /** The thanks that an office got last, to be shown to its own staff. */
    List<Thanked> thanked(OfficeId office) {
        return jdbc.sql("""
                        select number, thanked_on, words, taken_down from complaint_thanks_fact
                         where office_id = :office order by thanked_on desc limit :most
                        """)
                .param("office", office.value())
                .param("most", MOST_THANKS)
                .query((row, i) -> new Thanked(
                        row.getString("number"),
                        row.getObject("thanked_on", LocalDate.class),
                        Betrayal.masked(row.getString("words")),
                        row.getBoolean("taken_down")))
                .list();
    }

    /** Those of the numbers that are neither a closed case nor a published activity of the office. */
    List<String> unknown(OfficeId office, List<Evidence> evidence) {
        List<String> cases = jdbc.sql("""
                        select number from complaint_ended_fact where number = any (:numbers::text[]) and office_id = :office
                        """)
                .param("numbers", references(evidence, Evidence.Kind.CASE).toArray(String[]::new))
                .param("office", office.value())
                .query(String.class)
                .list();
        List<String> activities = jdbc.sql("""
                        select id::text from activity_published_public where id = any (:ids::bigint[]) and office_id = :office
                        """)
                .param(
                        "ids",
                        references(evidence, Evidence.Kind.ACTIVITY)
                                .map(Long::valueOf)
                                .toArray(Long[]::new))
                .param("office", office.value())
                .query(String.class)
                .list();
        return evidence.stream()
                .filter(one -> !(one.kind() == Evidence.Kind.CASE ? cases : activities).contains(one.reference()))
                .map(Evidence::reference)
                .toList();
    }

    private static Stream<String> references(List<Evidence> evidence, Evidence.Kind kind) {
        return evidence.stream().filter(one -> one.kind() == kind).map(Evidence::reference);
    }
}
