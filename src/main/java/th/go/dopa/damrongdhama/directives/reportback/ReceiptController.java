package th.go.dopa.damrongdhama.directives.reportback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Numbering;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.letters.Slip;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Whether a receipt is genuine, when the report came and from which office (ตรวจสอบใบรับรายงาน); nothing of what was reported. */
@Controller
@Open
class ReceiptController {

    private static final String ONE = "/r/receipt/{number:[A-Za-z0-9-]{8,40}}";
    private static final int WRONG = 60;

    private final Receipts receipts;
    private final Circulars circulars;
    private final Numbering numbering;
    private final Offices offices;
    private final Papers papers;
    private final Limits limits;

    ReceiptController(
            Receipts receipts,
            Circulars circulars,
            Numbering numbering,
            Offices offices,
            Papers papers,
            Limits limits) {
        this.receipts = receipts;
        this.circulars = circulars;
        this.numbering = numbering;
        this.offices = offices;
        this.papers = papers;
        this.limits = limits;
    }

    @GetMapping(ONE)
    Page show(Visit visit, @PathVariable String number, HttpServletRequest request) {
        Optional<Receipt> receipt = receipts.genuine(number);
        if (receipt.isEmpty()) {
            boolean allowed = limits.take("report-receipt", request.getRemoteAddr(), WRONG);
            return Page.show("directives/reportback/receipt", new ReceiptPage(false, "", List.of(), ""))
                    .status(allowed ? 404 : 429);
        }
        String written = receipt.get().written();
        return Page.show(
                        "directives/reportback/receipt",
                        new ReceiptPage(
                                true, written, facts(visit, receipt.get()), "/r/receipt/" + written + "/paper.pdf"))
                .secret();
    }

    /** The receipt as a paper, with a code by which everybody may see that it is genuine. */
    @GetMapping(ONE + "/paper.pdf")
    ResponseEntity<byte[]> paper(Visit visit, @PathVariable String number) {
        Receipt receipt = receipts.genuine(number).orElseThrow(() -> new NotFound("a receipt"));
        return Printout.shown(
                papers.pdf(new Slip(
                        visit.t("reportback.receipt.title"),
                        offices.office(receipt.office()).nameTh(),
                        facts(visit, receipt).stream()
                                .map(fact -> new Slip.Fact(fact.label(), fact.text()))
                                .toList(),
                        visit.t("reportback.receipt.closing"),
                        visit.address(receipt.path()))),
                receipt.written());
    }

    private List<Fact> facts(Visit visit, Receipt receipt) {
        Circular circular = circulars.coded(receipt.code());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.t("reportback.receipt.number"), receipt.written()));
        facts.add(new Fact(
                visit.t("reportback.receipt.office"),
                offices.office(receipt.office()).nameTh()));
        facts.add(new Fact(visit.t("reportback.receipt.circular"), numbering.plain(circular.number())));
        if (!circular.secret()) {
            facts.add(new Fact(
                    visit.t("reportback.receipt.subject"), circular.text().subject()));
        }
        facts.add(new Fact(
                visit.t("reportback.receipt.at"),
                visit.t(
                        receipt.late() ? "reportback.receipt.late" : "reportback.receipt.on-time",
                        visit.dateTime(receipt.at()))));
        if (receipt.revision() > 1) {
            facts.add(new Fact(
                    visit.t("reportback.receipt.latest"),
                    visit.t("reportback.receipt.times", receipt.revision(), visit.dateTime(receipt.latest()))));
        }
        String how = receipt.onBehalf() ? "province" : receipt.byLink() ? "code" : "signed";
        facts.add(new Fact(visit.t("reportback.receipt.how"), visit.t("reportback.receipt.how-" + how)));
        return facts;
    }
}
