package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Proposal;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Waiting;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The chief's list: what waits for his order, ordered as proposed one by one or several at once. */
@Controller
@ForStaff({Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class OrdersController {

    private static final String LIST = "/desk/orders";
    private static final int MOST = 50;
    private static final int OPENING = 160;

    private final Proposals proposals;
    private final Complaints complaints;
    private final CaseWords words;
    private final CaseClocks clocks;

    OrdersController(Proposals proposals, Complaints complaints, CaseWords words, CaseClocks clocks) {
        this.proposals = proposals;
        this.complaints = complaints;
        this.words = words;
        this.clocks = clocks;
    }

    @GetMapping(LIST)
    Page list(
            Visit visit,
            Staff staff,
            @RequestParam(defaultValue = "") List<String> done,
            @RequestParam(defaultValue = "") List<String> changed,
            @RequestParam Optional<String> nothing) {
        List<Waiting> all = proposals.waiting(staff, MOST);
        Map<AccountId, String> names = words.names(all.stream()
                .map(Waiting::proposal)
                .flatMap(proposal -> Stream.of(
                        Optional.of(proposal.proposedBy()),
                        Optional.ofNullable(proposal.order().responsible())))
                .flatMap(Optional::stream)
                .toList());
        List<OrdersPage.Card> cards =
                all.stream().map(waiting -> card(visit, waiting, names)).toList();
        return Page.show(
                "complaints/casepage/orders",
                new OrdersPage(cards, links(staff, done), links(staff, changed), nothing.isPresent()));
    }

    /** Each case in a transaction of its own: one that somebody changed meanwhile does not hold up the others. */
    @PostMapping(LIST)
    Page order(Staff staff, Form form) {
        List<String> done = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> chosen = form.values("case");
        for (String choice : chosen.stream().distinct().limit(MOST).toList()) {
            String[] parts = choice.split(":");
            (ordered(staff, parts) ? done : changed).add(parts[0]);
        }
        String way = done.isEmpty() && changed.isEmpty()
                ? "?nothing=yes"
                : "?" + list("done", done) + list("changed", changed);
        return Page.to(LIST + way);
    }

    private boolean ordered(Staff by, String[] choice) {
        Optional<CaseNumber> number = CaseNumber.read(choice[0]);
        if (number.isEmpty() || choice.length != 2 || !choice[1].matches("[0-9]{1,9}")) {
            throw new NotFound("a choice of the list of orders");
        }
        try {
            proposals.orderAsProposed(by, number.get(), Integer.parseInt(choice[1]), "");
            return true;
        } catch (Overtaken | Refused | NotFound meanwhile) {
            return false;
        }
    }

    private OrdersPage.Card card(Visit visit, Waiting waiting, Map<AccountId, String> names) {
        Proposal proposal = waiting.proposal();
        AccountId responsible = proposal.order().responsible();
        String story = waiting.secret() ? visit.t("casepage.orders.secret") : waiting.story();
        return new OrdersPage.Card(
                waiting.number().value(),
                CaseReader.href(waiting.number()),
                waiting.number() + ":" + waiting.version(),
                waiting.secret(),
                words.category(visit, waiting.categoryVersion(), waiting.categoryCode()),
                words.place(visit, waiting.district(), waiting.subdistrict()),
                story.length() > OPENING ? story.substring(0, OPENING) + "…" : story,
                waiting.secret() ? "" : proposal.opinion(),
                names.getOrDefault(proposal.proposedBy(), ""),
                words.order(visit, proposal.order(), responsible == null ? "" : names.getOrDefault(responsible, "")),
                clocks.left(visit, waiting.dueOn()),
                clocks.tone(waiting.dueOn()));
    }

    private List<OrdersPage.Link> links(Staff by, List<String> numbers) {
        return numbers.stream()
                .limit(MOST)
                .flatMap(number -> CaseNumber.read(number).stream())
                .filter(number -> mine(by, number))
                .map(number -> new OrdersPage.Link(number.value(), CaseReader.href(number)))
                .toList();
    }

    private boolean mine(Staff by, CaseNumber number) {
        try {
            return complaints.seen(by, number).number().equals(number);
        } catch (NotFound foreign) {
            return false;
        }
    }

    private static String list(String name, List<String> numbers) {
        return numbers.isEmpty() ? "" : name + "=" + String.join(",", numbers) + "&";
    }
}
