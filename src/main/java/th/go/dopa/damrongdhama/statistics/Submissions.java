package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * Submitting the month (ส่งรายงานประจำเดือน): the figures are counted once more and kept as they are. A submitted report is never changed; what turns out
 * otherwise afterwards is an adjustment in the report of the next month.
 */
@Component
public class Submissions {

    private final JdbcClient jdbc;
    private final Recounts recounts;
    private final FrozenFigures frozen;
    private final KeptFigures kept;
    private final Cumulations cumulations;
    private final Journal journal;
    private final Clock clock;

    Submissions(
            JdbcClient jdbc,
            FrozenFigures frozen,
            KeptFigures kept,
            Cumulations cumulations,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.recounts = new Recounts(jdbc); // in the transaction that submits, not through the shop window beside it
        this.frozen = frozen;
        this.kept = kept;
        this.cumulations = cumulations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Submits a month that is over for the person's office, all of it counted at one moment; sent again it is the same report. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void submit(Staff by, ThaiMonth month) {
        if (!month.last().isBefore(Bangkok.today(clock))) {
            throw new Refused("statistics.refused.not-over");
        }
        kept.closeTheBooks();
        int fresh = jdbc.sql("""
                        insert into monthly_report (office_id, month, account_id, appointment_id, submitted_at)
                        values (:office, :month, :account, :appointment, :now)
                            on conflict (office_id, month) do nothing
                        """)
                .param("office", by.office().value())
                .param("month", month.first())
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) {
            return;
        }
        List<OfficeId> office = List.of(by.office());
        List<Cell> cells = new ArrayList<>(recounts.cells(office, month));
        List<Adjustment> adjustments = adjustments(by.office(), month, cells);
        cells.addAll(recounts.referrals(office, month));
        frozen.keep(by.office(), month, cells, recounts.services(office, month), adjustments);
        cumulations.keep(by.office(), month);
        journal.note(by, "report.submitted", new Subject("report", by.office() + "/" + month));
    }

    /** Which of the offices have submitted a month. */
    Map<OfficeId, Submission> of(List<OfficeId> offices, ThaiMonth month) {
        Map<OfficeId, Submission> submitted = new HashMap<>();
        jdbc.sql("""
                        select office_id, account_id, appointment_id, submitted_at
                          from monthly_report where office_id = any (:offices::bigint[]) and month = :month
                        """)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Long[]::new))
                .param("month", month.first())
                .query(row -> {
                    OfficeId office = new OfficeId(row.getLong("office_id"));
                    submitted.put(
                            office,
                            new Submission(
                                    office,
                                    month,
                                    new AccountId(row.getLong("account_id")),
                                    new AppointmentId(row.getLong("appointment_id")),
                                    row.getTimestamp("submitted_at").toInstant()));
                });
        return submitted;
    }

    /** Where the cells of an office bring forward other than its submitted report of the month before had left; nothing where there is none. */
    List<Adjustment> adjustments(OfficeId office, ThaiMonth month, List<Cell> cells) {
        List<OfficeId> alone = List.of(office);
        if (of(alone, month.previous()).isEmpty()) {
            return List.of();
        }
        Map<String, Cell> left = types(frozen.cells(office, month.previous()));
        Map<String, Cell> now = types(cells);
        Set<String> all = new TreeSet<>(left.keySet());
        all.addAll(now.keySet());
        List<Adjustment> adjustments = new ArrayList<>();
        for (String one : all) {
            Cell before = left.get(one);
            Cell after = now.get(one);
            Cell either = after != null ? after : before;
            int reported = before == null ? 0 : before.tally().left();
            int brought = after == null ? 0 : after.tally().brought();
            if (either != null && reported != brought) {
                adjustments.add(new Adjustment(either.key(), either.year(), either.secret(), reported, brought));
            }
        }
        return adjustments;
    }

    private static Map<String, Cell> types(List<Cell> cells) {
        Map<String, Cell> types = new HashMap<>();
        cells.stream()
                .filter(cell -> cell.dimension() == Dimension.TYPE)
                .forEach(cell -> types.put(cell.year() + cell.key() + cell.secret(), cell));
        return types;
    }
}
