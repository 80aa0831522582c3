package th.go.dopa.damrongdhama.directives.progress;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Progress;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.ListFormat;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** How far a circular has come: the tree on one page, a province, and all districts as a workbook. */
@Controller
@ForStaff({Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class ProgressController {

    private static final String ONE = "/desk/circulars/{id:[1-9][0-9]{0,17}}/progress";

    private final Progress progress;
    private final ProgressPages pages;
    private final Offices offices;

    ProgressController(Progress progress, ProgressPages pages, Offices offices) {
        this.progress = progress;
        this.pages = pages;
        this.offices = offices;
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        Circular circular = progress.followed(staff, new CircularId(id));
        if (staff.role() == Role.PROVINCE_OFFICER) {
            return Page.show("directives/progress/progress", pages.province(visit, staff, circular, staff.office()));
        }
        return Page.show("directives/progress/progress", pages.nation(visit, staff, circular));
    }

    /** The districts of one province. */
    @GetMapping(ONE + "/{province:[0-9]{2}}")
    Page province(Visit visit, Staff staff, @PathVariable long id, @PathVariable String province) {
        Circular circular = progress.followed(staff, new CircularId(id));
        OfficeId office = offices.provinceOffice(new AreaCode(province))
                .orElseThrow(() -> new NotFound("province " + province))
                .id();
        if (staff.role() == Role.PROVINCE_OFFICER && !office.equals(staff.office())) {
            throw new NotFound("progress in another province");
        }
        return Page.show("directives/progress/progress", pages.province(visit, staff, circular, office));
    }

    @GetMapping(ONE + ".xlsx")
    void file(Visit visit, Staff staff, @PathVariable long id, HttpServletResponse response) throws IOException {
        Circular circular = progress.followed(staff, new CircularId(id));
        ListFile file = ListFormat.XLSX.answer(
                response,
                "circular-" + id,
                visit.t("directives.progress"),
                List.of(
                        new ListFile.Head(visit.t("directives.progress.province"), 24),
                        new ListFile.Head(visit.t("directives.progress.district"), 32),
                        new ListFile.Head(visit.t("directives.progress.sent")),
                        new ListFile.Head(visit.t("directives.progress.read")),
                        new ListFile.Head(visit.t("directives.progress.received")),
                        new ListFile.Head(visit.t("directives.receive-number")),
                        new ListFile.Head(visit.t("directives.progress.assigned")),
                        new ListFile.Head(visit.t("directives.progress.reported")),
                        new ListFile.Head(visit.t("directives.progress.for")),
                        new ListFile.Head(visit.t("directives.progress.late"))));
        for (Progress.Leaf leaf : progress.leaves(staff, circular, null)) {
            Integer number = leaf.number();
            file.text(offices.office(leaf.province()).nameTh())
                    .text(offices.office(leaf.office()).nameTh())
                    .date(day(leaf.sentAt()))
                    .date(day(leaf.readAt()))
                    .date(day(leaf.receivedAt()))
                    .text(number == null ? "" : number.toString())
                    .date(day(leaf.assignedAt()))
                    .date(day(leaf.reportedAt()))
                    .text(leaf.reportedFor() ? visit.t("directives.progress.yes") : "")
                    .text(leaf.late() ? visit.t("directives.progress.yes") : "")
                    .end();
        }
        file.finish();
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Bangkok.ZONE);
    }
}
