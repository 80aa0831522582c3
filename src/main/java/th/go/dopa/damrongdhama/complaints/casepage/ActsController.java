package th.go.dopa.damrongdhama.complaints.casepage;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.complaints.Information;
import th.go.dopa.damrongdhama.complaints.Orders;
import th.go.dopa.damrongdhama.complaints.assignment.Progress;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.complaints.transfers.Transfers;
import th.go.dopa.damrongdhama.complaints.triage.Questions;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Acts on a case that take no order: receive, note, ask, add, report, cancel. */
@Controller
@ForStaff({
    Role.DESK_CLERK,
    Role.CASE_OFFICER,
    Role.DISTRICT_CHIEF,
    Role.PROVINCE_OFFICER,
    Role.DOPA_OFFICER,
    Role.AGENCY_OFFICER
})
class ActsController {

    private static final String CASE = "/desk/complaints/{number:DOPA[0-9]+}/";

    private final CaseActs acts;
    private final Receiving receiving;
    private final Progress progress;
    private final Questions questions;
    private final Information information;
    private final Reports reports;
    private final Orders orders;
    private final Transfers transfers;

    ActsController(
            CaseActs acts,
            Receiving receiving,
            Progress progress,
            Questions questions,
            Information information,
            Reports reports,
            Orders orders,
            Transfers transfers) {
        this.acts = acts;
        this.receiving = receiving;
        this.progress = progress;
        this.questions = questions;
        this.information = information;
        this.reports = reports;
        this.orders = orders;
        this.transfers = transfers;
    }

    @PostMapping(CASE + "receipt")
    Page receive(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.RECEIPT);
        AccountId responsible = OrderForms.responsible(form, Act.RECEIPT);
        return acts.carryOut(sent, (version, key) -> {
            receiving.receive(staff, sent.number(), version, responsible);
            return sent.done();
        });
    }

    @PostMapping(CASE + "notes")
    Page note(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.NOTES);
        return acts.carryOut(sent, (version, key) -> {
            progress.note(staff, sent.number(), version, typed(sent, "internal"), typed(sent, "told"), key);
            return sent.done();
        });
    }

    @PostMapping(CASE + "questions")
    Page ask(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.QUESTIONS);
        return acts.carryOut(sent, (version, key) -> {
            questions.ask(staff, sent.number(), version, typed(sent, "question"));
            return sent.done();
        });
    }

    @PostMapping(CASE + "information")
    Page add(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.INFORMATION);
        return acts.carryOut(sent, (version, key) -> {
            information.add(staff, sent.number(), version, typed(sent, "words"), key);
            return sent.done();
        });
    }

    @PostMapping(CASE + "report")
    Page report(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.REPORT);
        return acts.carryOut(sent, (version, key) -> {
            reports.report(staff, sent.number(), version, typed(sent, "report"), key);
            return sent.done();
        });
    }

    @PostMapping(CASE + "cancellation")
    Page cancel(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.CANCELLATION);
        return acts.carryOut(sent, (version, key) -> {
            orders.cancel(staff, sent.number(), version, typed(sent, "reason"));
            return sent.done();
        });
    }

    @PostMapping(CASE + "transfer")
    Page transfer(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.TRANSFER);
        return acts.carryOut(sent, (version, key) -> {
            transfers.toProvince(staff, sent.number(), version, typed(sent, "reason"));
            return sent.done();
        });
    }

    @PostMapping(CASE + "return")
    Page giveBack(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = sent(visit, staff, form, number, Act.RETURN);
        return acts.carryOut(sent, (version, key) -> {
            transfers.back(staff, sent.number(), version, typed(sent, "reason"));
            return sent.done();
        });
    }

    private static CaseActs.Sent sent(Visit visit, Staff staff, Form form, String number, Act act) {
        return new CaseActs.Sent(visit, staff, CaseReader.number(number), act, form);
    }

    private static String typed(CaseActs.Sent sent, String name) {
        return sent.form().value(sent.act().field(name));
    }
}
