package th.go.dopa.damrongdhama.complaints.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the monthly report whose cases are looked up (ที่มาของยอดในรายงาน). */
enum Moved {
    BROUGHT(),
    FRESH("IN_NEW"),
    LATE("IN_NEW"),
    TRANSFERRED_IN("IN_TRANSFER"),
    REOPENED("IN_REOPENED"),
    ENDED("OUT_CLOSED", "OUT_MERGED", "OUT_CANCELLED"),
    TRANSFERRED_OUT("OUT_TRANSFER"),
    LEFT();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> kinds;

    Moved(String... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The movements it counts; none where it is what was in hand on a day. */
    List<String> kinds() {
        return kinds;
    }

    /** Its name in addresses, as in the report. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Moved> of(String slug) {
        return Stream.of(values()).filter(moved -> moved.slug().equals(slug)).findFirst();
    }
}
