package th.go.dopa.damrongdhama.exchange.imports;

import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Checking a file with the complaints since 1 October 2562 before it is taken in (ตรวจไฟล์เรื่องย้อนหลัง). */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class BacklogController {

    private static final String HERE = "/desk/backlog";
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BacklogFiles files;

    BacklogController(BacklogFiles files) {
        this.files = files;
    }

    @GetMapping(HERE)
    Page ask() {
        return asked(Form.empty());
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

    /** Reads the file and says what is in it; it is forgotten with the answer. */
    @PostMapping(HERE)
    Page check(Visit visit, Staff staff, Form form) throws IOException {
        try {
            MultipartFile file =
                    form.files("file").stream().findFirst().orElseThrow(() -> new Unreadable(Unreadable.Why.NO_FILE));
            String sent = file.getOriginalFilename();
            return Page.show("exchange/imports/report", files.check(staff, sent == null ? "" : sent, file.getBytes()))
                    .secret();
        } catch (Unreadable refused) {
            String columns = refused.columns().stream()
                    .map(column -> visit.t("exchange.column." + column))
                    .collect(Collectors.joining(", "));
            form.fault("file", "exchange.refused." + refused.why(), refused.most(), columns);
            return asked(form).status(422);
        }
    }

    private static Page asked(Form form) {
        return Page.show("exchange/imports/backlog", new BacklogPage(form, Rows.MOST_ROWS));
    }
}
