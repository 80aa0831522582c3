package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Visit;

/** The complainant and the accused on the page of a case (ผู้ร้อง ผู้ถูกร้อง): masked, until a look with a reason was written down. */
@Component
class CaseParties {

    private final Identities identities;
    private final Clock clock;

    CaseParties(Identities identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    List<Fact> accused(Visit visit, Staff by, Complaint complaint) {
        List<Fact> accused = new ArrayList<>();
        Facts facts = complaint.facts();
        accused.add(
                new Fact(visit.t("casepage.accused.kind"), visit.t("complaints.accused-kind." + facts.accusedKind())));
        if (facts.accusedSeat() != null) {
            accused.add(new Fact(
                    visit.t("casepage.accused.seat"), visit.t("complaints.accused-seat." + facts.accusedSeat())));
        }
        identities.shown(by, complaint).map(Parties::accused).ifPresent(person -> accused.addAll(facts(visit, person)));
        return accused;
    }

    CasePage.Complainant complainant(Visit visit, Staff by, Complaint complaint, Form look) {
        Facts facts = complaint.facts();
        Optional<Parties> shown = identities.shown(by, complaint);
        String named = visit.t("complaints.complainant." + facts.complainant());
        String reachable = visit.t(facts.reachable() ? "casepage.reachable" : "casepage.unreachable");
        return new CasePage.Complainant(
                visit.t("casepage.complainant.summary", named, reachable),
                wishes(visit, facts),
                shown.map(parties -> facts(visit, parties.complainant())).orElse(List.of()),
                shown.flatMap(parties -> identities.shownUntil(by, complaint))
                        .map(until -> left(visit, until))
                        .orElse(""),
                identities.mayLook(by, complaint) ? look : null,
                CaseReader.href(complaint.number()) + "/looks");
    }

    private static List<String> wishes(Visit visit, Facts facts) {
        String contact = facts.agencyMayContact() ? "casepage.wish.contact" : "casepage.wish.no-contact";
        return Stream.of(facts.hideName() ? visit.t("casepage.wish.hide") : "", visit.t(contact))
                .filter(wish -> !wish.isEmpty())
                .toList();
    }

    private String left(Visit visit, Instant until) {
        ZonedDateTime there = until.atZone(Bangkok.ZONE);
        long minutes = Math.max(
                1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
        return visit.t(
                "casepage.look.until",
                String.format(Locale.ROOT, "%02d:%02d", there.getHour(), there.getMinute()),
                minutes);
    }

    private static List<Fact> facts(Visit visit, Person person) {
        return Stream.of(
                        new Fact(visit.t("casepage.person.name"), person.name()),
                        new Fact(visit.t("casepage.person.phone"), phone(person.phone())),
                        new Fact(visit.t("casepage.person.email"), person.email()),
                        new Fact(visit.t("casepage.person.address"), person.address()),
                        new Fact(visit.t("casepage.person.number"), person.citizenNumber()))
                .filter(fact -> !fact.text().isEmpty())
                .toList();
    }

    private static String phone(String digits) {
        return PhoneNumber.of(digits).map(PhoneNumber::shown).orElse(digits);
    }
}
