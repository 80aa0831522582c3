package th.go.dopa.damrongdhama.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of the monthly meeting (ระเบียบวาระ) in Thai digits, as it is read out and printed.
 *
 * @param report where the whole report is
 * @param pdf where the agenda is printed from
 * @param late who of the centres below was late with the report, or has not submitted it; null for a district
 * @param confirmed cases that were closed with proof and confirmed by who complained
 * @param waiting open cases that wait longest
 * @param praised who is praised
 * @param below who is praised by the centres below
 * @param hands whom the figures propose; empty for who does not choose
 * @param choice where the chief chooses; null for others
 */
public record AgendaPage(
        String title,
        String office,
        String report,
        String pdf,
        List<ReportPage.Sum> sums,
        @Nullable Table overdue,
        @Nullable List<Late> late,
        List<Told> confirmed,
        List<Told> waiting,
        List<Praised> praised,
        List<Praised> below,
        List<Hand> hands,
        @Nullable String choice) {

    public AgendaPage {
        sums = List.copyOf(sums);
        late = late == null ? null : List.copyOf(late);
        below = List.copyOf(below);
        confirmed = List.copyOf(confirmed);
        waiting = List.copyOf(waiting);
        praised = List.copyOf(praised);
        hands = List.copyOf(hands);
    }

    /**
     * A case worth telling.
     *
     * @param said how long it took or waits, and what the complainant gave
     */
    public record Told(String number, String what, String said) {}

    /** A centre, and by how much it is late; without a name a sentence about all. */
    public record Late(String name, String said) {}

    /** Who is praised, for what, and what he did or who praises him. */
    public record Praised(String name, String words, String did) {}

    /** Somebody whom the figures propose, chosen or not. */
    public record Hand(String account, String name, String did, String words, boolean chosen) {}
}
