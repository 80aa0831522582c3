package th.go.dopa.damrongdhama.complaints.worklists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.ListFormat;
import th.go.dopa.damrongdhama.web.Visit;

/** Takes a list of the desk out as a file (นำรายการออกเป็นไฟล์), with one press. */
@Controller
@ForStaff({
    Role.DESK_CLERK,
    Role.CASE_OFFICER,
    Role.DISTRICT_CHIEF,
    Role.PROVINCE_OFFICER,
    Role.DOPA_OFFICER,
    Role.AGENCY_OFFICER
})
class ListedFileController {

    private final Worklists worklists;
    private final ListedFile file;

    ListedFileController(Worklists worklists, ListedFile file) {
        this.worklists = worklists;
        this.file = file;
    }

    /** The file of a tab, or of what was searched; who and for what is in the journal before the first line is sent. */
    @PostMapping("/desk/list-file")
    void takeOut(Visit visit, Staff staff, Form form, HttpServletResponse response) throws IOException {
        Tab tab = Tab.of(form.value("tab"));
        String wanted = DeskController.wanted(form.value("q"));
        String list = form.has("q") ? "search" : tab.slug();
        file.takeOut(staff, list, visit.t("worklists.purpose." + Purpose.asked(form)));
        Function<@Nullable String, Slice<Listed>> lines = form.has("q")
                ? after -> worklists.search(staff, wanted, after, ListedFile.AT_ONCE)
                : after -> worklists.list(staff, tab, after, ListedFile.AT_ONCE);
        ListFile out =
                ListFormat.asked(form).answer(response, "list-" + list, visit.t("worklists.title"), file.heads(visit));
        file.write(visit, lines, out);
        out.finish();
    }
}
