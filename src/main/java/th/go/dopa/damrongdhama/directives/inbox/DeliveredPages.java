package th.go.dopa.damrongdhama.directives.inbox;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.CircularWords;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Delivery;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The page of a circular at an office, in words. */
@Component
class DeliveredPages {

    private final Circulars circulars;
    private final Asks asks;
    private final CircularWords words;
    private final People people;
    private final Scans scans;

    DeliveredPages(Circulars circulars, Asks asks, CircularWords words, People people, Scans scans) {
        this.circulars = circulars;
        this.asks = asks;
        this.words = words;
        this.people = people;
        this.scans = scans;
    }

    Page page(Visit visit, Staff staff, Delivery delivery, Form form) {
        Circular circular = circulars.seen(staff, delivery.circular());
        boolean covered = !delivery.via().equals(delivery.circular());
        Circular cover = covered ? circulars.seen(staff, delivery.via()) : circular;
        boolean province = staff.role() == Role.PROVINCE_OFFICER;
        boolean recalled = circular.state() == CircularState.RECALLED;
        if (!form.has("desks")) {
            form.set("desks", String.join("\n", delivery.desks()));
        }
        return Page.show(
                "directives/inbox/circular",
                new DeliveredPage(
                        form,
                        "/desk/circulars/" + delivery.circular(),
                        circular.text().subject(),
                        delivery.version(),
                        recalled,
                        circular.text().changed(),
                        words.facts(visit, circular),
                        circular.text().paragraphs(),
                        covered ? cover.text().sender().office() + " " + words.number(cover) : "",
                        covered ? cover.text().changed() : "",
                        covered ? cover.text().paragraphs() : List.of(),
                        covered ? words.files(visit, cover) : List.of(),
                        words.asks(
                                visit,
                                asks.of(delivery).stream().map(Asks.Asked::ask).toList()),
                        words.files(visit, circular),
                        delivery.received() != null,
                        delivery.received() != null && staff.role() != Role.DESK_CLERK && !recalled,
                        colleagues(staff),
                        scans.pages(circular.scan()),
                        province && !recalled && delivery.received() != null
                                ? "/desk/circulars/written/new?parent=" + delivery.circular()
                                : "",
                        delivery.forwarded() != null,
                        province ? "/desk/circulars/" + delivery.circular() + "/progress" : "",
                        words.steps(visit, delivery)));
    }

    private List<Option> colleagues(Staff staff) {
        return people.colleagues(staff.office()).stream()
                .filter(one -> one.role() != Role.ADMINISTRATOR && one.role() != Role.AUDITOR)
                .map(one -> new Option(Objects.toString(one.account()), one.name() + " · " + one.positionTh()))
                .distinct()
                .toList();
    }
}
