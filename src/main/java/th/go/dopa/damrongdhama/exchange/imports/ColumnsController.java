package th.go.dopa.damrongdhama.exchange.imports;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** A file whose columns nobody knows (เลือกคอลัมน์เอง): who sent it says what each holds, for he has its rows before him, once for all files with the same headings. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class ColumnsController {

    private static final String HERE = RunPages.HERE + "/{id:[0-9]{1,18}}/columns";

    private final ColumnPages pages;
    private final Runs runs;

    ColumnsController(ColumnPages pages, Runs runs) {
        this.pages = pages;
        this.runs = runs;
    }

    @GetMapping(HERE)
    Page ask(Visit visit, Staff staff, @PathVariable long id, @RequestParam(defaultValue = "") String heading) {
        Run run = runs.run(staff, new RunId(id));
        if (!run.waitsFor(staff)) {
            return Page.to(RunPages.address(run.id()));
        }
        try {
            return shown(visit, run, pages.first(run), number(heading), Form.empty());
        } catch (Unreadable further) {
            // What came to light below the first case.
            runs.refused(run.id(), further.why());
            return Page.to(RunPages.address(run.id()));
        }
    }

    @PostMapping(HERE)
    Page choose(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Run run = runs.run(staff, new RunId(id));
        if (!run.waitsFor(staff)) {
            return Page.to(RunPages.address(run.id()));
        }
        FirstRows first = pages.first(run);
        FirstRows.Row heading = first.heading(number(form.value("heading")));
        Map<String, Optional<Column>> said = pages.read(visit, run, heading, form);
        if (form.faulty()) {
            return shown(visit, run, first, heading.number(), form).status(422);
        }
        runs.columnsChosen(staff, run.id(), heading.number(), said);
        return Page.to(RunPages.address(run.id()));
    }

    private Page shown(Visit visit, Run run, FirstRows first, int heading, Form form) {
        return Page.show("exchange/imports/choose", pages.page(visit, run, first, heading, form))
                .secret();
    }

    private static int number(String sent) {
        return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : 0;
    }
}
