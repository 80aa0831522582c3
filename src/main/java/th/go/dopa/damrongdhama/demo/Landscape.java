package th.go.dopa.damrongdhama.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.NewAgency;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.places.Villages;

/** What the demo adds to the map (พื้นที่สาธิต): invented agencies and villages; all else is as it really is. */
@Component
@Profile("demo")
class Landscape {

    /** From this moment on all of it is there. */
    static final Instant OPENING =
            Facts.EARLIEST.atTime(8, 30).atZone(Bangkok.ZONE).toInstant();

    static final AreaCode PROVINCE = new AreaCode("47");

    static final String AGENCY = "agency:";

    private static final Machine DEMO = new Machine("demo");

    private final Offices offices;
    private final Places places;
    private final Villages villages;
    private final Marks marks;
    private final TransactionTemplate transactions;

    Landscape(Offices offices, Places places, Villages villages, Marks marks, TransactionTemplate transactions) {
        this.offices = offices;
        this.places = places;
        this.villages = villages;
        this.marks = marks;
        this.transactions = transactions;
    }

    List<District> districts() {
        return places.districts(PROVINCE);
    }

    List<Subdistrict> subdistricts(AreaCode district) {
        return places.subdistricts(district);
    }

    OfficeId office(AreaCode district) {
        return offices.districtOffice(district).map(Office::id).orElseThrow();
    }

    /** The agencies, written down where they are not yet. */
    AgencyBook agencies(List<Material.Agency> wanted, Map<String, String> done) {
        Map<String, OfficeId> ids = new HashMap<>();
        for (Material.Agency agency : wanted) {
            String mark = AGENCY + agency.key();
            String told = done.get(mark);
            OfficeId id = told == null
                    ? transactions.execute(status -> add(agency, mark))
                    : new OfficeId(Long.parseLong(told));
            ids.put(agency.key(), id);
        }
        return new AgencyBook(wanted, ids, offices);
    }

    /** The villages of a district, all at once. */
    void villages(AreaCode district, Invention invention, Map<String, String> done) {
        String mark = "villages:" + district.value();
        if (done.containsKey(mark)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            for (Subdistrict subdistrict : places.subdistricts(district)) {
                int moo = 0;
                for (String name : invention.villages(subdistrict.code())) {
                    moo++;
                    villages.name(DEMO, subdistrict.code(), moo, name);
                }
            }
            marks.set(mark, "done");
        });
    }

    private OfficeId add(Material.Agency agency, String mark) {
        AreaCode keeper = new AreaCode(agency.keptBy());
        Office centre = (keeper.level() == AreaCode.Level.PROVINCE
                        ? offices.provinceOffice(keeper)
                        : offices.districtOffice(keeper))
                .orElseThrow();
        OfficeId id = offices.add(DEMO, new NewAgency(centre.id(), agency.nameTh(), agency.nameEn(), null, null));
        marks.set(mark, id.toString());
        return id;
    }
}
