package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** เสนอ–สั่งการ on one case: propose, order, or do what is delegated. */
@Controller
@ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class OrderingController {

    private static final String CASE = "/desk/complaints/{number:DOPA[0-9]+}/";

    private final CaseActs acts;
    private final OrderForms orderForms;
    private final Proposals proposals;

    OrderingController(CaseActs acts, OrderForms orderForms, Proposals proposals) {
        this.acts = acts;
        this.orderForms = orderForms;
        this.proposals = proposals;
    }

    @PostMapping(CASE + "proposal")
    Page propose(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.PROPOSAL);
        String opinion = form.value(Act.PROPOSAL.field("opinion"));
        if (opinion.isEmpty()) {
            form.fault(Act.PROPOSAL.field("opinion"), "complaints.refused.empty-opinion");
        }
        Optional<Order> order = orderForms.read(form, Act.PROPOSAL);
        return acts.carryOut(sent, (version, key) -> {
            proposals.propose(staff, sent.number(), version, order.orElseThrow(), opinion, key);
            return sent.done();
        });
    }

    @PostMapping(CASE + "order")
    Page order(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.ORDER);
        String words = form.value(Act.ORDER.field("words"));
        if (form.has("as-proposed")) {
            return acts.carryOut(sent, (version, key) -> {
                proposals.orderAsProposed(staff, sent.number(), version, words);
                return sent.done();
            });
        }
        Optional<Order> order = orderForms.read(form, Act.ORDER);
        return acts.carryOut(sent, (version, key) -> {
            proposals.order(staff, sent.number(), version, order.orElseThrow(), words, key);
            return sent.done();
        });
    }

    @PostMapping(CASE + "referrals")
    Page refer(Visit visit, Staff staff, Form form, @PathVariable String number) {
        return act(sent(visit, staff, form, number, Act.REFERRALS));
    }

    @PostMapping(CASE + "refusal")
    Page refuse(Visit visit, Staff staff, Form form, @PathVariable String number) {
        return act(sent(visit, staff, form, number, Act.REFUSAL));
    }

    @PostMapping(CASE + "closure")
    Page close(Visit visit, Staff staff, Form form, @PathVariable String number) {
        return act(sent(visit, staff, form, number, Act.CLOSURE));
    }

    private Page act(CaseActs.Sent sent) {
        Optional<Order> order = orderForms.read(sent.form(), sent.act());
        return acts.carryOut(sent, (version, key) -> {
            proposals.act(sent.by(), sent.number(), version, order.orElseThrow(), key);
            return sent.done();
        });
    }

    private static CaseActs.Sent sent(Visit visit, Staff staff, Form form, String number, Act act) {
        return new CaseActs.Sent(visit, staff, CaseReader.number(number), act, form);
    }
}
