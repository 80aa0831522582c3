package th.go.dopa.damrongdhama.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.KnownNames;

/**
 * Looks the words of an activity over before everybody sees them (ตรวจข้อความก่อนเผยแพร่): numbers of persons, names behind a title, and names that a room of the
 * office keeps in confidence. Who led it and with whom are named on purpose; there only numbers are looked for.
 */
@Component
class LookingOver {

    private final List<KnownNames> known;

    LookingOver(List<KnownNames> known) {
        this.known = List.copyOf(known);
    }

    /** What the words themselves show. */
    static List<Finding> of(ActivityFacts facts, List<Activity.Photo> photos) {
        List<Finding> found = new ArrayList<>(Betrayal.found(told(facts, photos)));
        Betrayal.found(facts.chair() + "\n" + facts.partners()).stream()
                .filter(one -> one.kind() != Betrayal.NAME)
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    /** The same and the names that are kept in confidence; that they were compared is journaled. */
    List<Finding> before(Staff by, ActivityFacts facts, List<Activity.Photo> photos) {
        List<Finding> found = of(facts, photos);
        Stream<Finding> names = known.stream()
                .flatMap(one -> one.standingIn(by, told(facts, photos)).stream())
                .filter(name -> found.stream().noneMatch(one -> one.words().contains(name)))
                .map(name -> new Finding(Betrayal.NAME, name));
        return Stream.concat(found.stream(), names).distinct().toList();
    }

    private static String told(ActivityFacts facts, List<Activity.Photo> photos) {
        return Stream.concat(
                        Stream.of(facts.name(), facts.place(), facts.done(), facts.results()),
                        photos.stream().map(Activity.Photo::caption))
                .collect(Collectors.joining("\n"));
    }
}
