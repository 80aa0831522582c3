package th.go.dopa.damrongdhama.places.agencies;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * A centre and the agencies it refers to.
 *
 * @param own those it keeps itself
 * @param shared those that the offices above or below keep
 */
public record AgenciesPage(Office centre, List<Office> own, List<Office> shared) {

    /** The number as people read it, or that none is recorded. */
    public String phone(Visit visit, Office office) {
        String phone = office.phone();
        return phone == null
                ? visit.t("places.contact.no-phone")
                : PhoneNumber.of(phone).map(PhoneNumber::shown).orElse(phone);
    }
}
