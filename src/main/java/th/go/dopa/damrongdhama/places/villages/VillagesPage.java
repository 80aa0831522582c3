package th.go.dopa.damrongdhama.places.villages;

import java.util.List;
import th.go.dopa.damrongdhama.places.Subdistrict;

/**
 * The subdistricts of a district and how many villages each has written down.
 *
 * @param taken how many villages the list just taken over has named, or ""
 */
public record VillagesPage(String district, List<Counted> subdistricts, String taken) {

    /** A subdistrict and the number of its villages. */
    public record Counted(Subdistrict subdistrict, int villages) {}
}
