package th.go.dopa.damrongdhama.exchange.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Files with the complaints since 1 October 2562 (นำเข้าเรื่องย้อนหลัง): sent, checked, mended, taken in. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class BacklogController {

    private static final String HERE = RunPages.HERE;
    private static final int REFRESHED_AFTER = 3;
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BacklogFiles files;
    private final Runs runs;
    private final Mending mending;
    private final RunPages pages;

    BacklogController(BacklogFiles files, Runs runs, Mending mending, RunPages pages) {
        this.files = files;
        this.runs = runs;
        this.mending = mending;
        this.pages = pages;
    }

    @GetMapping(HERE)
    Page ask(Visit visit, Staff staff) {
        return asked(visit, staff, Form.empty());
    }

    @GetMapping(HERE + "/template.xlsx")
    ResponseEntity<byte[]> template(Staff staff) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("backlog-template.xlsx")
                                .build()
                                .toString())
                .body(files.template(staff));
    }

    /** Takes the file, to be checked row by row afterwards, or first to be told what its columns hold; what is no register is refused at once. */
    @PostMapping(HERE)
    Page send(Visit visit, Staff staff, Form form) throws IOException {
        try {
            MultipartFile file =
                    form.files("file").stream().findFirst().orElseThrow(() -> new Unreadable(Unreadable.Why.NO_FILE));
            String name = file.getOriginalFilename();
            String sent = name == null ? "" : name;
            byte[] bytes = file.getBytes();
            boolean understood = files.understood(staff.office(), sent, bytes) && !form.has("columns");
            RunId run = runs.begin(staff, form.key("key"), sent, bytes, understood);
            return Page.to(RunPages.address(run) + (understood ? "" : "/columns"));
        } catch (Unreadable refused) {
            form.fault("file", "exchange.refused." + refused.why(), refused.most());
            return asked(visit, staff, form).status(422);
        }
    }

    /** How far it has come; while the system is at work the page is asked for again by itself, without a script. */
    @GetMapping(HERE + "/{id:[0-9]{1,18}}")
    Page run(
            Visit visit,
            Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response) {
        Run run = runs.run(staff, new RunId(id));
        if (run.state().working()) {
            response.setIntHeader("Refresh", REFRESHED_AFTER);
        }
        return Page.show("exchange/imports/run", pages.page(visit, staff, run, verdict(sort), number(after)))
                .secret();
    }

    /** Mends a cell of a row, or the same writing everywhere (แก้ในแถว); what is offered is one press. */
    @PostMapping(HERE + "/{id:[0-9]{1,18}}/rows/{row:[0-9]{1,9}}")
    Page mend(Staff staff, Form form, @PathVariable long id, @PathVariable int row) {
        RunId run = new RunId(id);
        if (form.has("apart")) {
            mending.apart(staff, run, row);
        } else {
            Column column = Arrays.stream(Column.values())
                    .filter(one -> one.name().equals(form.value("column")))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("a column"));
            String value = form.has("proposed") ? form.value("proposed") : form.value("value");
            mending.mend(staff, run, row, column, value, form.has("everywhere"));
        }
        return Page.to(RunPages.address(run) + "?sort=" + verdict(form.value("sort")) + "&after="
                + number(form.value("after")));
    }

    /** Asks for the good rows to be taken in (นำเข้า). */
    @PostMapping(HERE + "/{id:[0-9]{1,18}}/taking")
    Page take(Staff staff, @PathVariable long id) {
        runs.commit(staff, new RunId(id));
        return Page.to(RunPages.address(new RunId(id)));
    }

    /** Asks for what was taken in to be taken back (เลิกการนำเข้า). */
    @PostMapping(HERE + "/{id:[0-9]{1,18}}/return")
    Page takeBack(Staff staff, @PathVariable long id) {
        runs.undo(staff, new RunId(id));
        return Page.to(RunPages.address(new RunId(id)));
    }

    /** Throws away what was not taken in (ทิ้งไฟล์). */
    @PostMapping(HERE + "/{id:[0-9]{1,18}}/disposal")
    Page drop(Staff staff, @PathVariable long id) {
        runs.drop(staff, new RunId(id));
        return Page.to(RunPages.address(new RunId(id)));
    }

    private Page asked(Visit visit, Staff staff, Form form) {
        form.set("key", UUID.randomUUID().toString());
        return Page.show("exchange/imports/backlog", pages.list(visit, staff, form));
    }

    private static @Nullable Verdict verdict(String sent) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private static int number(String sent) {
        return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : 0;
    }
}
