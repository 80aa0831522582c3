package th.go.dopa.damrongdhama.directives.reportback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Reporting by who is signed in: for the own office, or as the province for one of its districts. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class ReportController {

    private static final String OWN = "/desk/circulars/{top:[1-9][0-9]{0,17}}/report";
    private static final String OTHER = OWN + "/{office:[1-9][0-9]{0,17}}";
    private static final String PHOTO = "/photos/{photo:[1-9][0-9]{0,17}}/{size:small|large}";

    private final Reporters reporters;
    private final Reporting reporting;
    private final Links links;

    ReportController(Reporters reporters, Reporting reporting, Links links) {
        this.reporters = reporters;
        this.reporting = reporting;
        this.links = links;
    }

    @GetMapping(OWN)
    Page show(Visit visit, Staff staff, @PathVariable long top) {
        return reporting.show(visit, own(staff, top), here(top));
    }

    @PostMapping(OWN)
    Page press(Visit visit, Staff staff, Form form, @PathVariable long top, HttpServletRequest request)
            throws IOException {
        return reporting.press(visit, own(staff, top), form, here(top), request);
    }

    @PostMapping(OWN + "/draft")
    ResponseEntity<Void> keep(Staff staff, Form form, @PathVariable long top) {
        return reporting.keep(own(staff, top), form);
    }

    @GetMapping(OWN + PHOTO)
    ResponseEntity<byte[]> photo(
            Staff staff, @PathVariable long top, @PathVariable long photo, @PathVariable String size) {
        return reporting.photo(own(staff, top), photo, size);
    }

    @ForStaff(Role.PROVINCE_OFFICER)
    @GetMapping(OTHER)
    Page showOther(Visit visit, Staff staff, @PathVariable long top, @PathVariable long office) {
        return reporting.show(visit, other(staff, top, office), here(top) + "/" + office);
    }

    @ForStaff(Role.PROVINCE_OFFICER)
    @PostMapping(OTHER)
    Page pressOther(
            Visit visit,
            Staff staff,
            Form form,
            @PathVariable long top,
            @PathVariable long office,
            HttpServletRequest request)
            throws IOException {
        return reporting.press(visit, other(staff, top, office), form, here(top) + "/" + office, request);
    }

    @ForStaff(Role.PROVINCE_OFFICER)
    @PostMapping(OTHER + "/draft")
    ResponseEntity<Void> keepOther(Staff staff, Form form, @PathVariable long top, @PathVariable long office) {
        return reporting.keep(other(staff, top, office), form);
    }

    @ForStaff(Role.PROVINCE_OFFICER)
    @GetMapping(OTHER + PHOTO)
    ResponseEntity<byte[]> photoOther(
            Staff staff,
            @PathVariable long top,
            @PathVariable long office,
            @PathVariable long photo,
            @PathVariable String size) {
        return reporting.photo(other(staff, top, office), photo, size);
    }

    /** The head gives out a link of the office, or makes one void. */
    @ForStaff({Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
    @PostMapping(OWN + "/links")
    Page links(Staff staff, Form form, @PathVariable long top) {
        Reporter reporter = own(staff, top);
        if (form.value("revoke").matches("[1-9][0-9]{0,17}")) {
            links.revoke(staff, reporter.circular().id(), new PassId(Long.parseLong(form.value("revoke"))));
        } else {
            links.give(staff, reporter.circular());
        }
        return Page.to(here(top) + "#links");
    }

    private Reporter own(Staff staff, long top) {
        return reporters.own(staff, new CircularId(top));
    }

    private Reporter other(Staff staff, long top, long office) {
        return reporters.onBehalf(staff, new CircularId(top), new OfficeId(office));
    }

    private static String here(long top) {
        return "/desk/circulars/" + top + "/report";
    }
}
