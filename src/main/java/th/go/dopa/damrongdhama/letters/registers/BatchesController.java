package th.go.dopa.damrongdhama.letters.registers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Batch;
import th.go.dopa.damrongdhama.letters.Batches;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Many letters printed at once: ordered from the list, watched while they are drawn, taken as one PDF. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class BatchesController {

    private static final String HERE = RegisterController.HERE + "/batches";
    private static final String ONE = HERE + "/{id:[1-9][0-9]{0,17}}";

    private final Batches batches;

    BatchesController(Batches batches) {
        this.batches = batches;
    }

    /** What is ticked, or all that waits where that was pressed. */
    @PostMapping(HERE)
    Page order(Staff staff, Form form) {
        List<LetterId> chosen = form.has("all")
                ? batches.waiting(staff)
                : form.values("letter").stream()
                        .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                        .map(id -> new LetterId(Long.parseLong(id)))
                        .toList();
        if (chosen.isEmpty()) {
            return Page.to(RegisterController.HERE + "?nothing=yes");
        }
        return Page.to(HERE + "/" + batches.order(staff, chosen, form.key("form-key")));
    }

    /** A browser asks again by itself, with or without scripts, until all is drawn. */
    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id, HttpServletResponse response) {
        Batch batch = batches.batch(staff, new LetterBatchId(id));
        if (!batch.finished()) {
            response.setHeader("Refresh", "2");
        }
        return Page.show("letters/batch", new BatchPage(batch, HERE + "/" + id));
    }

    @GetMapping(ONE + "/letters.pdf")
    void pdf(Staff staff, @PathVariable long id, HttpServletResponse response) throws IOException {
        Batch batch = batches.batch(staff, new LetterBatchId(id));
        if (!batch.finished()) {
            throw new Refused("letters.refused.batch-unfinished");
        }
        if (batch.drawn() == 0) {
            throw new NotFound("a letter in batch " + id);
        }
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"letters-" + id + ".pdf\"");
        batches.write(staff, batch.id(), response.getOutputStream());
    }
}
