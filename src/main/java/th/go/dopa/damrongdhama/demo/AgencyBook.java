package th.go.dopa.damrongdhama.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;

/** The invented agencies of the demo (หน่วยงานสมมติ) and what each is asked for. */
final class AgencyBook {

    private final List<Material.Agency> agencies;
    private final Map<String, OfficeId> ids;
    private final Offices offices;

    /** @param ids by the key of the agency */
    AgencyBook(List<Material.Agency> agencies, Map<String, OfficeId> ids, Offices offices) {
        this.agencies = List.copyOf(agencies);
        this.ids = Map.copyOf(ids);
        this.offices = offices;
    }

    Map<String, OfficeId> ids() {
        return ids;
    }

    /** To whom a case goes: mostly one agency, sometimes two side by side. */
    List<OfficeId> owners(Chance chance, Material.Story story, OfficeId holder) {
        List<OfficeId> reachable =
                offices.agenciesFor(holder).stream().map(Office::id).toList();
        List<OfficeId> owners = new ArrayList<>();
        for (String wanted : story.agencies()) {
            List<OfficeId> fitting = agencies.stream()
                    .filter(agency -> agency.answersTo(wanted))
                    .map(agency -> ids.get(agency.key()))
                    .filter(reachable::contains)
                    .toList();
            if (!fitting.isEmpty()) {
                OfficeId owner = fitting.size() > 1 ? chance.pick(nearest(fitting)) : fitting.getFirst();
                if (!owners.contains(owner)) {
                    owners.add(owner);
                }
            }
        }
        return owners.size() > 1 && chance.percent(80) ? owners.subList(0, 1) : owners;
    }

    /** A district's own agencies go before those of the province. */
    private List<OfficeId> nearest(List<OfficeId> fitting) {
        List<OfficeId> own = fitting.stream()
                .filter(id -> offices.office(id).district() != null)
                .toList();
        return own.isEmpty() ? fitting : own;
    }
}
