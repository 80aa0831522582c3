package th.go.dopa.damrongdhama.directives.returns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Progress;
import th.go.dopa.damrongdhama.directives.Returns;
import th.go.dopa.damrongdhama.directives.Summaries;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** What was reported on a circular: added up, by ask, by province, of one office; as a workbook and a bound paper; published or not. */
@Controller
@ForStaff({Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class ReturnsController {

    private static final String ALL = "/desk/circulars/{id:[1-9][0-9]{0,17}}/returns";

    private final Progress progress;
    private final Returns returns;
    private final ReturnsPages pages;
    private final ReturnFiles files;
    private final Summaries summaries;
    private final Attachments attachments;
    private final Offices offices;

    ReturnsController(
            Progress progress,
            Returns returns,
            ReturnsPages pages,
            ReturnFiles files,
            Summaries summaries,
            Attachments attachments,
            Offices offices) {
        this.progress = progress;
        this.returns = returns;
        this.pages = pages;
        this.files = files;
        this.summaries = summaries;
        this.attachments = attachments;
        this.offices = offices;
    }

    @GetMapping(ALL)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        Circular circular = followed(staff, id);
        return Page.show(
                "directives/returns/returns",
                staff.role() == Role.DOPA_OFFICER
                        ? pages.nation(visit, staff, circular)
                        : pages.province(visit, staff, circular, staff.office(), true));
    }

    /** One province. */
    @GetMapping(ALL + "/{province:[0-9]{2}}")
    Page province(Visit visit, Staff staff, @PathVariable long id, @PathVariable String province) {
        return Page.show(
                "directives/returns/returns",
                pages.province(
                        visit, staff, followed(staff, id), within(staff, province), staff.role() != Role.DOPA_OFFICER));
    }

    /** One ask, area by area. */
    @GetMapping(ALL + "/asks/{ask:[1-9][0-9]?}")
    Page ask(Visit visit, Staff staff, @PathVariable long id, @PathVariable int ask) {
        OfficeId province = staff.role() == Role.DOPA_OFFICER ? null : staff.office();
        return Page.show("directives/returns/ask", pages.ask(visit, staff, followed(staff, id), province, ask));
    }

    /** One district, in its own words. */
    @GetMapping(ALL + "/{district:[0-9]{4}}")
    Page office(Visit visit, Staff staff, @PathVariable long id, @PathVariable String district) {
        Office office =
                offices.districtOffice(new AreaCode(district)).orElseThrow(() -> new NotFound("district " + district));
        return Page.show(
                "directives/returns/office",
                pages.office(visit, staff, followed(staff, id), office, provinceOf(staff, office)));
    }

    /** What a province reported of itself. */
    @GetMapping(ALL + "/{province:[0-9]{2}}/own")
    Page own(Visit visit, Staff staff, @PathVariable long id, @PathVariable String province) {
        OfficeId office = within(staff, province);
        return Page.show(
                "directives/returns/office",
                pages.office(visit, staff, followed(staff, id), offices.office(office), office));
    }

    @GetMapping(ALL + "/photos/{office:[1-9][0-9]{0,17}}/{photo:[1-9][0-9]{0,17}}/{size:small|large}")
    ResponseEntity<byte[]> photo(
            Staff staff,
            @PathVariable long id,
            @PathVariable long office,
            @PathVariable long photo,
            @PathVariable String size) {
        Circular circular = followed(staff, id);
        Office one = offices.office(new OfficeId(office));
        AttachmentId asked = new AttachmentId(photo);
        if (returns.photos(staff, circular, List.of(provinceOf(staff, one)), one.id()).stream()
                .noneMatch(shot -> shot.id().equals(asked))) {
            throw new NotFound("photo " + photo + " of a return");
        }
        return attachments
                .serve(asked, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .response();
    }

    /** Every answer of every office, a line each. */
    @GetMapping(ALL + ".xlsx")
    void workbook(Visit visit, Staff staff, @PathVariable long id, HttpServletResponse response) throws IOException {
        files.workbook(visit, staff, followed(staff, id), response);
    }

    /** A province as a bound paper. */
    @GetMapping(ALL + "/{province:[0-9]{2}}.pdf")
    void book(
            Visit visit,
            Staff staff,
            @PathVariable long id,
            @PathVariable String province,
            HttpServletResponse response)
            throws IOException {
        files.book(visit, staff, followed(staff, id), within(staff, province), response);
    }

    /** Shows the sums to everybody as they stand now, or shows them no longer. */
    @PostMapping(ALL)
    Page publish(Staff staff, Form form, @PathVariable long id) {
        Circular circular = followed(staff, id);
        if (form.chosen("act", "withdraw")) {
            summaries.withdraw(staff, circular);
        } else {
            summaries.publish(staff, circular);
        }
        return Page.to("/desk/circulars/" + id + "/returns#publish");
    }

    private Circular followed(Staff staff, long id) {
        return progress.followed(staff, new CircularId(id));
    }

    /** The office of a province that the person may read: the department any, a province itself. */
    private OfficeId within(Staff staff, String province) {
        OfficeId office = offices.provinceOffice(new AreaCode(province))
                .orElseThrow(() -> new NotFound("province " + province))
                .id();
        if (staff.role() != Role.DOPA_OFFICER && !office.equals(staff.office())) {
            throw new NotFound("returns of another province");
        }
        return office;
    }

    private OfficeId provinceOf(Staff staff, Office office) {
        AreaCode province = office.province();
        if (province == null) {
            throw new NotFound("returns of office " + office.id() + ", which lies in no province");
        }
        return within(staff, province.value());
    }
}
