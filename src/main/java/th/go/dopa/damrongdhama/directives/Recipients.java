package th.go.dopa.damrongdhama.directives;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * To whom a circular goes (ผู้รับหนังสือเวียน): the department to provinces, a province to districts of its own.
 *
 * @param areas provinces from the department, districts from a province
 * @param straight whether the department's goes to the districts of these provinces at the same time, past the covering letters
 */
public record Recipients(List<AreaCode> areas, boolean straight) {

    public Recipients {
        areas = List.copyOf(areas);
    }
}
