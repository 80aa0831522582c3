package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/** The services of a desk: a form of one line, and those written down before. */
public record ServicesPage(
        Form form,
        UUID formKey,
        List<Option> natures,
        List<Option> subdistricts,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first) {

    public ServicesPage {
        natures = List.copyOf(natures);
        subdistricts = List.copyOf(subdistricts);
        lines = List.copyOf(lines);
    }

    /** One service in words. */
    public record Line(String date, String nature, String what, String place, String result) {}
}
