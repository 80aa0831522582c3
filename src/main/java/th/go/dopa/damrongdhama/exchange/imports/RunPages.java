package th.go.dopa.damrongdhama.exchange.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes runs out for who looks: of a secret matter only what the person will see of the case (หน้าการนำเข้า). */
@Component
class RunPages {

    static final String HERE = "/desk/backlog";
    private static final int SHOWN = 50;

    private final Runs runs;
    private final RunRows rows;
    private final Flaws flaws;
    private final People people;

    RunPages(Runs runs, RunRows rows, Flaws flaws, People people) {
        this.runs = runs;
        this.rows = rows;
        this.flaws = flaws;
        this.people = people;
    }

    BacklogPage list(Visit visit, Staff by, Form form) {
        List<Run> latest = runs.latest(by);
        Map<AccountId, String> names =
                people.names(latest.stream().map(Run::sentBy).toList());
        return new BacklogPage(
                form,
                Rows.MOST_ROWS,
                latest.stream()
                        .map(run -> new BacklogPage.Earlier(
                                address(run.id()),
                                run.fileName(),
                                visit.dateTime(run.sentAt()),
                                names.getOrDefault(run.sentBy(), ""),
                                run.state()))
                        .toList());
    }

    RunPage page(Visit visit, Staff by, Run run, @Nullable Verdict asked, int after) {
        Map<Verdict, Integer> counts = rows.counts(run.id());
        Verdict shown = asked == null ? worst(counts) : asked;
        boolean listed = run.state() == RunState.CHECKED && shown != Verdict.RIGHT;
        Slice<RunRow> some = listed ? rows.some(run.id(), shown, after, SHOWN) : new Slice<>(List.of(), null);
        Flaws.Counted alike = flaws.counted(run.id(), some.items());
        String here = address(run.id());
        Headings headings = run.headings();
        return new RunPage(
                here,
                run.fileName(),
                visit.dateTime(run.sentAt()),
                run.state(),
                run.waitsFor(by),
                run.refusal() == null ? "" : refusal(visit, run.refusal()),
                run.state().working() ? new RunPage.Progress(run.done(), run.total()) : null,
                Stream.of(Verdict.WRONG, Verdict.TO_DECIDE, Verdict.MENDED, Verdict.RIGHT)
                        .map(verdict -> new RunPage.Count(verdict, counts.getOrDefault(verdict, 0)))
                        .toList(),
                run.state() == RunState.COMMITTED || run.state() == RunState.UNDONE ? rows.outcome(run.id()) : null,
                run.leftOut(),
                shown,
                after,
                some.items().stream().map(row -> line(by, row, alike)).toList(),
                some.next() == null ? null : here + "?sort=" + shown + "&after=" + some.next(),
                after == 0 ? null : here + "?sort=" + shown,
                headings == null ? List.of() : pairs(headings),
                headings == null ? List.of() : headings.left());
    }

    static String address(RunId id) {
        return HERE + "/" + id;
    }

    /** The sentence that refuses a file; its bounds are the same for all. */
    private static String refusal(Visit visit, Unreadable.Why why) {
        int most = why == Unreadable.Why.TOO_MANY_ROWS ? Rows.MOST_ROWS : Rows.MOST_COLUMNS;
        return visit.t("exchange.refused." + why, most);
    }

    private static Verdict worst(Map<Verdict, Integer> counts) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> counts.getOrDefault(verdict, 0) > 0)
                .reduce(Verdict.RIGHT, Verdict::orWorse);
    }

    /** Whether it is a secret matter that the person would not see once it is a case. */
    static boolean hidden(Staff by, RunRow row) {
        return row.secret() && !(Sights.secretsShownTo(by) && by.office().equals(row.holder()));
    }

    private static RunPage.Line line(Staff by, RunRow row, Flaws.Counted alike) {
        boolean hidden = hidden(by, row);
        return new RunPage.Line(
                row.number(),
                hidden,
                row.body().findings().stream()
                        .map(finding -> new RunPage.Cell(
                                hidden ? finding.bare() : finding,
                                hidden ? "" : row.body().cells().getOrDefault(finding.column(), ""),
                                hidden ? 1 : alike.of(row, finding.column()),
                                !hidden || finding.column() == Column.SEAT))
                        .toList());
    }

    private static List<RunPage.Pair> pairs(Headings headings) {
        return Arrays.stream(Column.values())
                .filter(headings.written()::containsKey)
                .map(column -> new RunPage.Pair(headings.written().getOrDefault(column, ""), column))
                .toList();
    }
}
