package th.go.dopa.damrongdhama.directives;

import java.time.Instant;
import java.util.List;

/**
 * One confirmation of a report (การยืนยันรายงาน), as it was signed.
 *
 * @param number 1 for the first, more for what was added or corrected
 * @param byLink whether somebody signed who had the code or a link of the office
 * @param onBehalf whether the province reported for the office
 */
public record Revision(
        int number,
        Instant at,
        boolean byLink,
        boolean onBehalf,
        boolean late,
        String name,
        String position,
        List<Answer> answers) {

    public Revision {
        answers = List.copyOf(answers);
    }

    /** What is kept sealed of it. */
    public record Sealed(String name, String position, List<Answer> answers) {}
}
