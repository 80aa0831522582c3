package th.go.dopa.damrongdhama.directives.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.Returns;
import th.go.dopa.damrongdhama.web.Visit;

/** How sums and answers are told (ถ้อยคำของผลรายงาน), the same on pages, in the workbook and on paper. */
final class Told {

    static final String NOTHING = "–";

    private Told() {}

    /**
     * A line of sums.
     *
     * @param sum null where nobody answered
     * @param asked how many districts were asked
     */
    static SumLine line(String href, String name, String words, Ask ask, Returns.@Nullable Sum sum, int asked) {
        int[] counts = sum == null ? new int[4] : new int[] {sum.answered(), sum.done(), sum.notDone(), sum.late()};
        return new SumLine(
                href,
                name,
                words,
                counts[0] + "/" + asked,
                ask.done() ? count(counts[1]) : NOTHING,
                ask.done() ? count(counts[2]) : NOTHING,
                ask.number() ? (count(sum == null ? 0 : sum.number()) + " " + ask.unit()).strip() : NOTHING,
                ask.photos() > 0 ? count(sum == null ? 0 : sum.photos()) : NOTHING,
                ask.due() == null && counts[3] == 0 ? NOTHING : count(counts[3]),
                counts[3] > 0);
    }

    /** Done or not, and the number, in a few words; "" where neither was answered. */
    static String result(Visit visit, Ask ask, Answer answer) {
        List<String> said = new ArrayList<>();
        Boolean done = answer.done();
        Long number = answer.number();
        if (done != null) {
            said.add(visit.t(done ? "reportback.done.yes" : "reportback.done.no"));
        }
        if (number != null) {
            said.add((count(number) + " " + ask.unit()).strip());
        }
        return String.join(" · ", said);
    }

    /** Why another number was signed than the system counted; "" for none. */
    static String reason(Visit visit, Answer answer) {
        Long counted = answer.counted();
        return answer.reason().isEmpty()
                ? ""
                : visit.t("returns.reason", counted == null ? NOTHING : count(counted), answer.reason());
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
