package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * Where a script was read.
 *
 * @param here the address of the script
 * @param map null where no village has a pin
 * @param papers whether anybody was asked, so that there are sheets to print
 * @param mayAsk whether the person may assign and ask
 */
public record CoveragePage(
        Form form,
        String here,
        String title,
        List<Fact> counts,
        List<Part> parts,
        List<Local> locals,
        @Nullable VillageMap map,
        boolean papers,
        boolean mayAsk,
        List<Option> channels) {

    public CoveragePage {
        counts = List.copyOf(counts);
        parts = List.copyOf(parts);
        locals = List.copyOf(locals);
        channels = List.copyOf(channels);
    }

    /** A subdistrict and its villages. */
    public record Part(String code, String name, String told, boolean open, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A village.
     *
     * @param how by which channel and when it was told, or until when it is asked
     */
    public record Line(String village, String state, Tone tone, String how) {}

    /**
     * A local government that was asked.
     *
     * @param letter the address of its letter; "" for none
     */
    public record Local(
            String task,
            String name,
            String subdistrict,
            String state,
            Tone tone,
            String how,
            String letter,
            boolean open) {}
}
