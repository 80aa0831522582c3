package th.go.dopa.damrongdhama.directives.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.directives.Enclosures;
import th.go.dopa.damrongdhama.directives.Enclosures.Opened;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Visit;

/** Opening what was sent along with a circular: a document as a PDF of its pages, a photo as a picture; nothing of it is kept on the way. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class FilesController {

    private final Enclosures enclosures;

    FilesController(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    @GetMapping("/desk/circulars/{id:[1-9][0-9]{0,17}}/files/{number:[1-9][0-9]{0,2}}")
    void open(Visit visit, Staff staff, @PathVariable long id, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        Opened opened = enclosures.opened(staff, new CircularId(id), number);
        boolean document = opened.file().document();
        response.setContentType(document ? MediaType.APPLICATION_PDF_VALUE : MediaType.IMAGE_JPEG_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"circular-" + id + "-" + number + (document ? ".pdf" : ".jpg") + "\"");
        if (document) {
            enclosures.write(opened, visit.t("directives.files") + " " + number, response.getOutputStream());
        } else {
            response.getOutputStream().write(enclosures.photo(opened));
        }
    }
}
