package th.go.dopa.damrongdhama.places;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/** What a list of villages would change (ผลการตรวจไฟล์หมู่บ้าน), row by row. */
public record VillageReport(List<Line> lines) {

    public VillageReport {
        lines = List.copyOf(lines);
    }

    public long count(Verdict... verdicts) {
        return lines.stream()
                .filter(line -> Arrays.asList(verdicts).contains(line.verdict()))
                .count();
    }

    /** How many villages would be written. */
    public long changes() {
        return count(Verdict.NEW, Verdict.RENAMED);
    }

    /** How many rows cannot be taken. */
    public long problems() {
        return lines.size() - changes() - count(Verdict.SAME);
    }

    /**
     * A row and what comes of it.
     *
     * @param subdistrict null where none of that name is in the district
     * @param before the name the village has today, or ""
     */
    public record Line(
            VillageRow row, @Nullable AreaCode subdistrict, int moo, String nameTh, Verdict verdict, String before) {}

    /** What comes of a row. */
    public enum Verdict {
        NEW,
        RENAMED,
        SAME,
        /** The district has no subdistrict of that name. */
        SUBDISTRICT_UNKNOWN,
        MOO_BAD,
        NAME_BAD,
        /** The number stood in an earlier row already. */
        TWICE;

        public boolean changes() {
            return this == NEW || this == RENAMED;
        }

        public boolean problem() {
            return !changes() && this != SAME;
        }
    }
}
