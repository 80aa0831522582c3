package th.go.dopa.damrongdhama.exchange.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Takes the whole data of one's own office out, or of all centres below it (นำข้อมูลของสำนักงานออก); who and why is in the journal. */
@Controller
@ForStaff({Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class ExportsController {

    private static final String HERE = "/desk/exports";
    private static final int SHORTEST_REASON = 5;

    private final Exports exports;
    private final Offices offices;

    ExportsController(Exports exports, Offices offices) {
        this.exports = exports;
        this.offices = offices;
    }

    @GetMapping(HERE)
    Page ask(Visit visit, Staff staff) {
        return shown(visit, staff, Form.empty());
    }

    @PostMapping(HERE)
    @Nullable
    Page takeOut(Visit visit, Staff staff, Form form, HttpServletResponse response) throws IOException {
        String reason = form.value("reason");
        if (reason.length() < SHORTEST_REASON) {
            form.fault("reason", "exports.fault.reason");
            return shown(visit, staff, form).status(422);
        }
        boolean whole = aboveOthers(staff) && form.chosen("whole", "yes");
        boolean named = form.chosen("names", "yes");
        if (whole && named) {
            form.fault("names", "exports.fault.names");
            return shown(visit, staff, form).status(422);
        }
        Taking taking = exports.takeOut(staff, reason, named, whole);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"office-" + staff.office() + "-"
                        + taking.at().atZone(Bangkok.ZONE).toLocalDate() + ".zip\"");
        exports.write(taking, response.getOutputStream());
        return null;
    }

    private Page shown(Visit visit, Staff staff, Form form) {
        return Page.show(
                "exchange/exports/exports",
                new ExportsPage(
                        offices.office(staff.office()).nameTh(),
                        Arrays.stream(Sheet.values())
                                .map(sheet -> new Fact(
                                        visit.t("exports.sheet." + sheet.slug()),
                                        visit.t("exports.about." + sheet.slug())))
                                .toList(),
                        form,
                        aboveOthers(staff) ? visit.t("exports.whole." + staff.role()) : "",
                        staff.mayReveal()));
    }

    private static boolean aboveOthers(Staff staff) {
        return staff.role() == Role.PROVINCE_OFFICER || staff.role() == Role.DOPA_OFFICER;
    }
}
