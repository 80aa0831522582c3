package th.go.dopa.damrongdhama.complaints.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;

/**
 * To which office a complaint goes (ศูนย์ที่รับเรื่อง): the district where it happened; a secret one never to the office of the accused, but to the next
 * one above it.
 */
@Component
public class Routes {

    private final Places places;
    private final Offices offices;

    Routes(Places places, Offices offices) {
        this.places = places;
        this.offices = offices;
    }

    /** The office; none where there is no centre, as in Bangkok. */
    public Optional<Office> holder(
            Where where, boolean secret, @Nullable AccusedSeat accusedSeat, boolean straightToProvince) {
        AreaCode district = where.district();
        Optional<Office> centre = offices.districtOffice(district);
        if (!secret || accusedSeat == null) {
            return centre;
        }
        if (accusedSeat.passesProvince()) {
            return centre.map(office -> offices.dopa());
        }
        return accusedSeat.passesDistrict() || straightToProvince
                ? offices.provinceOffice(places.district(district).province())
                : centre;
    }
}
