package th.go.dopa.damrongdhama.commendations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.KnownNames;

/** Looks a lesson over before other offices read it (ตรวจข้อความก่อนแบ่งปัน): numbers of persons, names, and names that are kept in confidence. */
@Component
class LookingOver {

    private final List<KnownNames> known;

    LookingOver(List<KnownNames> known) {
        this.known = List.copyOf(known);
    }

    List<Finding> before(Staff by, String text) {
        List<Finding> found = new ArrayList<>(Betrayal.found(text));
        known.stream()
                .flatMap(one -> one.standingIn(by, text).stream())
                .filter(name -> found.stream().noneMatch(one -> one.words().contains(name)))
                .forEach(name -> found.add(new Finding(Betrayal.NAME, name)));
        return found.stream().distinct().toList();
    }
}
