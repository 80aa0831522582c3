package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * What is written down of a commendation (รายการชมเชย).
 *
 * @param office in whose meeting
 * @param praisedOffice whose officers are praised
 * @param item of the agenda (ระเบียบวาระที่), 1 to 5
 * @param team the name of a team; "" where one officer is praised
 * @param people who is praised; the members of a team
 * @param reason for what
 * @param praiser who praises, as นายอำเภอเมืองสกลนคร
 * @param resolution of the meeting (มติที่ประชุม); "" for none
 * @param lesson worth sharing (บทเรียน); "" for none
 * @param lessonCategory the main category of complaints that it helps with; null for none
 * @param photoConsent whether who is to be known on the photos agreed to be shown
 */
public record CommendationFacts(
        OfficeId office,
        OfficeId praisedOffice,
        Level level,
        int item,
        String team,
        List<Person> people,
        String reason,
        String praiser,
        String resolution,
        String lesson,
        @Nullable String lessonCategory,
        List<Evidence> evidence,
        boolean photoConsent) {

    static final int ITEMS = 5;
    static final int MOST_PEOPLE = 30;

    public CommendationFacts {
        people = List.copyOf(people);
        evidence = List.copyOf(evidence);
        if (people.isEmpty() || people.size() > MOST_PEOPLE || (team.isEmpty() && people.size() > 1)) {
            throw new IllegalArgumentException(people.size() + " people, team \"" + team + "\"");
        }
        if (item < 1 || item > ITEMS) {
            throw new IllegalArgumentException("item " + item);
        }
    }

    /** Whether the person would praise himself, alone or in a team: he neither proposes it nor decides on it. */
    public boolean praises(Staff staff) {
        return people.stream().anyMatch(one -> one.is(staff));
    }

    /** Whether the office that meets praises its own people; a province praises those of its districts too. */
    boolean ofTheMeeting() {
        return office.equals(praisedOffice);
    }

    /** The name under which the praise is read out. */
    public String name() {
        return team.isEmpty() ? people.getFirst().name() : team;
    }

    /** The post of an officer; the members of a team. */
    public String post() {
        return team.isEmpty() ? people.getFirst().post() : "";
    }
}
