package th.go.dopa.damrongdhama.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;

/** Whose figures somebody may read (ขอบเขตของรายงาน): a district its own, a province those of its districts too, the department all. */
@Component
class Scopes {

    private final Offices offices;
    private final Places places;

    Scopes(Offices offices, Places places) {
        this.offices = offices;
        this.places = places;
    }

    /** What an address asks for, or everything that the person may read where it asks for nothing; anything beyond is not found. */
    Scope asked(Staff by, @Nullable String address) {
        if (address == null || address.isEmpty()) {
            return whole(offices.office(by.office()));
        }
        boolean own = address.endsWith(Scope.OWN);
        String id = own ? address.substring(0, address.length() - Scope.OWN.length()) : address;
        if (!id.matches("[0-9]{1,6}") || Integer.parseInt(id) == 0) {
            throw new NotFound("report of " + address);
        }
        Office office = offices.office(new OfficeId(Integer.parseInt(id)));
        if (office.kind() == OfficeKind.AGENCY
                || !covers(by, office)
                || (own && office.kind() == OfficeKind.DISTRICT)) {
            throw new NotFound("report of " + address + " for office " + by.office());
        }
        return own ? new Scope(office, false) : whole(office);
    }

    /** What the person's office holds itself: what it submits. */
    Scope own(Staff by) {
        return new Scope(offices.office(by.office()), false);
    }

    /** What a scope is put together of: what the office holds itself first, then those below it in the order of their codes. */
    List<Scope> parts(Scope scope) {
        Office office = scope.office();
        if (!scope.whole()) {
            return List.of(scope);
        }
        Stream<Office> below = office.kind() == OfficeKind.PROVINCE
                ? districts(office)
                : places.provinces().stream()
                        .map(province -> offices.provinceOffice(province.code()))
                        .flatMap(Optional::stream);
        return Stream.concat(Stream.of(new Scope(office, false)), below.map(Scopes::whole))
                .toList();
    }

    /** All offices whose figures are added up. */
    List<OfficeId> offices(Scope scope) {
        return scope.whole()
                ? parts(scope).stream().flatMap(part -> offices(part).stream()).toList()
                : List.of(scope.office().id());
    }

    private Stream<Office> districts(Office province) {
        AreaCode code = province.province();
        return code == null
                ? Stream.empty()
                : places.districts(code).stream()
                        .map(district -> offices.districtOffice(district.code()))
                        .flatMap(Optional::stream);
    }

    private boolean covers(Staff by, Office office) {
        OfficeId parent = office.parent();
        return office.id().equals(by.office()) || (parent != null && covers(by, offices.office(parent)));
    }

    private static Scope whole(Office office) {
        return new Scope(office, office.kind() != OfficeKind.DISTRICT);
    }
}
