package th.go.dopa.damrongdhama.proofs;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Given;
import th.go.dopa.damrongdhama.directives.Recipients;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.directives.reportback.OfficeSheets;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;

/** A circular straight to the districts of some provinces, and the access sheet of each. */
@Component
public class ReportingSetup {

    private final World world;
    private final Circulars circulars;
    private final OfficeSheets sheets;
    private final Places places;
    private final Offices offices;
    private final Clock clock;

    ReportingSetup(World world, Circulars circulars, OfficeSheets sheets, Places places, Offices offices, Clock clock) {
        this.world = world;
        this.circulars = circulars;
        this.sheets = sheets;
        this.places = places;
        this.offices = offices;
        this.clock = clock;
    }

    Circular sent(List<AreaCode> provinces, int number) {
        Staff department = world.dopaOfficer();
        CircularId top = circulars.draft(department, Written.circular(null));
        circulars.send(department, top, 1, new Recipients(provinces, true), new Given(number, Bangkok.today(clock)));
        return circulars.seen(department, top);
    }

    List<AreaCode> provinces() {
        return places.provinces().stream()
                .map(th.go.dopa.damrongdhama.places.Province::code)
                .filter(code -> offices.provinceOffice(code).isPresent())
                .toList();
    }

    Map<OfficeId, String> sheets(List<AreaCode> provinces) {
        Map<OfficeId, String> codes = new LinkedHashMap<>();
        for (AreaCode province : provinces) {
            for (District district : places.districts(province)) {
                if (offices.districtOffice(district.code()).isPresent()) {
                    Staff chief = world.chief(district.code().value());
                    codes.put(chief.office(), sheets.issue(chief));
                }
            }
        }
        return codes;
    }
}
