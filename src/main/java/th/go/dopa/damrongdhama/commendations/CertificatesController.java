package th.go.dopa.damrongdhama.commendations;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Certificate;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Signers;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Gives certificates and prints them (ประกาศเกียรติคุณ); who is praised finds his own and agrees to be shown. */
@Controller
@ForStaff
class CertificatesController {

    private static final String ONE = CommendationPages.DESK + "/{id:[1-9][0-9]{0,17}}";
    private static final String MINE = CommendationPages.DESK + "/mine";
    private static final int LONGEST = 200;

    private final Commendations commendations;
    private final CommendationPages pages;
    private final Commended commended;
    private final Letterheads heads;
    private final Signers signers;
    private final Papers papers;

    CertificatesController(
            Commendations commendations,
            CommendationPages pages,
            Commended commended,
            Letterheads heads,
            Signers signers,
            Papers papers) {
        this.commendations = commendations;
        this.pages = pages;
        this.commended = commended;
        this.heads = heads;
        this.signers = signers;
        this.papers = papers;
    }

    /** Gives it under the next number; who signs is typed where it is not who decides, as a governor's name. */
    @PostMapping(ONE + "/certificate")
    @ForStaff({Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
    Page give(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Commendation one = commendations.seen(staff, new CommendationId(id));
        String name = typed(form, "signer");
        String position = typed(form, "position");
        if (name.isEmpty() != position.isEmpty()) {
            form.fault(name.isEmpty() ? "signer" : "position", "commendations.fault.signer");
            return Page.show("commendations/entry", pages.page(visit, staff, one, form))
                    .status(422);
        }
        Signatory signatory = name.isEmpty() ? own(staff) : Signatory.own(name, position);
        String office = heads.of(staff.office()).map(Letterhead::sender).orElseGet(staff::officeName);
        commendations.certify(staff, one.id(), form.version(), new Certificates.Words(office, signatory));
        return Page.to(CommendationPages.desk(one.id()));
    }

    @GetMapping(ONE + "/certificate.pdf")
    @ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
    ResponseEntity<byte[]> print(Visit visit, Staff staff, @PathVariable long id) {
        return printed(visit, Optional.of(commendations.seen(staff, new CommendationId(id))));
    }

    @GetMapping(MINE)
    Page mine(Visit visit, Staff staff) {
        return Page.show("commendations/mine", pages.mine(visit, staff));
    }

    /** Agrees to stand on the wall of honour, or takes it back. */
    @PostMapping(MINE + "/{id:[1-9][0-9]{0,17}}")
    Page consent(Staff staff, Form form, @PathVariable long id) {
        commendations.consent(staff, new CommendationId(id), form.chosen("agrees", "yes"));
        return Page.to(MINE);
    }

    @GetMapping(MINE + "/{id:[1-9][0-9]{0,17}}/certificate.pdf")
    ResponseEntity<byte[]> printMine(Visit visit, Staff staff, @PathVariable long id) {
        return printed(
                visit,
                commended.own(staff.account()).stream()
                        .filter(one -> one.id().value() == id)
                        .findFirst());
    }

    private ResponseEntity<byte[]> printed(Visit visit, Optional<Commendation> one) {
        GivenCertificate given = one.map(Commendation::certificate).orElseThrow(() -> new NotFound("certificate"));
        return Printout.shown(
                papers.pdf(new Certificate(
                        given.office(),
                        visit.t("commendations.certificate"),
                        given.name(),
                        given.post(),
                        given.reason(),
                        given.on(),
                        given.signatory(),
                        given.number(),
                        visit.address("/verify/" + given.code()),
                        false)),
                "certificate-" + given.number().replace('/', '-'));
    }

    private Signatory own(Staff staff) {
        return signers.of(staff.office(), staff.appointment())
                .orElseGet(() -> Signatory.own(staff.name(), staff.officeName()));
    }

    private static String typed(Form form, String field) {
        String typed = ThaiText.normalise(form.value(field)).strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }
}
