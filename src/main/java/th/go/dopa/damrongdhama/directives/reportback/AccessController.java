package th.go.dopa.damrongdhama.directives.reportback;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.AccessSheet;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The sheet with the access code of an office (ใบรหัสรายงานผลของศูนย์): issued, printed, made void by its head. */
@Controller
@ForStaff({Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class AccessController {

    private static final String HERE = "/desk/report-access";

    private final AccessCodes codes;
    private final Papers papers;

    AccessController(AccessCodes codes, Papers papers) {
        this.codes = codes;
        this.papers = papers;
    }

    @GetMapping(HERE)
    Page show(Visit visit, Staff staff) {
        Optional<AccessCodes.Access> access = codes.present(staff);
        return Page.show(
                "directives/reportback/access",
                new AccessPage(
                        staff.officeName(),
                        access.map(AccessCodes.Access::letters).orElse(""),
                        access.map(one -> visit.dateTime(one.issued())).orElse("")));
    }

    @PostMapping(HERE)
    Page change(Staff staff, Form form) {
        if (form.chosen("press", "revoke")) {
            codes.revoke(staff);
        } else {
            codes.issue(staff);
        }
        return Page.to(HERE);
    }

    @GetMapping(HERE + "/sheet.pdf")
    ResponseEntity<byte[]> sheet(Visit visit, Staff staff) {
        AccessCodes.Access access = codes.present(staff).orElseThrow(() -> new NotFound("an access code"));
        return Printout.shown(
                papers.pdf(new AccessSheet(
                        visit.t("reportback.sheet.title"),
                        staff.officeName(),
                        access.letters(),
                        List.of(
                                visit.t("reportback.sheet.step1"),
                                visit.t("reportback.sheet.step2"),
                                visit.t("reportback.sheet.step3")),
                        visit.t("reportback.sheet.keep", visit.dateTime(access.issued())))),
                "report-access");
    }
}
