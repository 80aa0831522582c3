package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/** Praise in the monthly meeting (ชมเชยในที่ประชุมประจำเดือน): the figures propose, the chief chooses. */
@Component
class Praises {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Praises(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who is praised in the month, and for what. */
    Map<AccountId, String> of(OfficeId office, ThaiMonth month) {
        Map<AccountId, String> praised = new LinkedHashMap<>();
        jdbc.sql("""
                        select account_id, words from monthly_praise where office_id = :office and month = :month order by chosen_at, account_id
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .query(row -> {
                    praised.put(new AccountId(row.getLong("account_id")), row.getString("words"));
                });
        return praised;
    }

    /** Who is praised in the month by these offices, the first chosen first. */
    List<Praise> of(List<OfficeId> offices, ThaiMonth month, int most) {
        return jdbc.sql("""
                        select office_id, account_id, words from monthly_praise
                         where office_id = any (:offices::bigint[]) and month = :month order by chosen_at, account_id limit :most
                        """)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Long[]::new))
                .param("month", month.first())
                .param("most", most)
                .query((row, i) -> new Praise(
                        new OfficeId(row.getLong("office_id")),
                        new AccountId(row.getLong("account_id")),
                        row.getString("words")))
                .list();
    }

    /** Whom an office praises, and for what. */
    record Praise(OfficeId by, AccountId account, String words) {}

    /** Praises these and nobody else. */
    @Transactional
    void choose(Staff by, ThaiMonth month, Map<AccountId, String> praised) {
        jdbc.sql("delete from monthly_praise where office_id = :office and month = :month")
                .param("office", by.office().value())
                .param("month", month.first())
                .update();
        praised.forEach((account, words) -> jdbc.sql("""
                        insert into monthly_praise (office_id, month, account_id, words, chosen_by, chosen_at)
                        values (:office, :month, :account, :words, :by, :now)
                        """)
                .param("office", by.office().value())
                .param("month", month.first())
                .param("account", account.value())
                .param("words", ThaiText.normalise(words).strip())
                .param("by", by.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        journal.note(by, "praise.chosen", new Subject("report", by.office() + "/" + month));
    }
}
