package th.go.dopa.damrongdhama.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.ListFormat;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The monthly report (รายงานประจำเดือน) of the office, or of one below it. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
@RequestMapping("/desk/reports")
class ReportsController {

    private final MonthlyReports reports;
    private final ReportPages pages;
    private final Submissions submissions;
    private final Scopes scopes;
    private final ReportFile file;
    private final ReportPaper paper;
    private final Journal journal;

    ReportsController(
            MonthlyReports reports,
            ReportPages pages,
            Submissions submissions,
            Scopes scopes,
            ReportFile file,
            ReportPaper paper,
            Journal journal) {
        this.reports = reports;
        this.submissions = submissions;
        this.pages = pages;
        this.file = file;
        this.paper = paper;
        this.journal = journal;
        this.scopes = scopes;
    }

    @GetMapping
    Page current() {
        return Page.to("/desk/reports/" + reports.current());
    }

    @GetMapping("/{month:25[0-9]{2}-[0-9]{2}}")
    Page report(
            Visit visit,
            Staff staff,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String area) {
        return Page.show("statistics/report", page(visit, staff, month, office, year, area));
    }

    /** Takes the report out as a workbook; its figures tell of nobody, so no reason is asked for, but it is written down. */
    @GetMapping("/{month:25[0-9]{2}-[0-9]{2}}/file")
    @Nullable
    Page takeOut(
            Visit visit,
            Staff staff,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String area,
            HttpServletResponse response)
            throws IOException {
        ReportPage page = page(visit, staff, month, office, year, area);
        String name = "report-" + scopes.asked(staff, office).address() + "-" + month;
        journal.note(staff, "report.exported", new Subject("report", name));
        ListFile out = ListFormat.XLSX.answer(response, name, visit.t("statistics.file.sheet"), file.heads(visit));
        file.write(visit, page, out);
        out.finish();
        return null;
    }

    /** The report on paper. */
    @GetMapping("/{month:25[0-9]{2}-[0-9]{2}}/pdf")
    void print(
            Visit visit,
            Staff staff,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String area,
            HttpServletResponse response)
            throws IOException {
        ReportPage page = page(visit, staff, month, office, year, area);
        pdf(response, "report-" + month);
        paper.report(visit, page, response.getOutputStream());
    }

    static void pdf(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
    }

    private ReportPage page(Visit visit, Staff staff, String month, String office, String year, String area) {
        ThaiMonth asked = ThaiMonth.read(month).orElseThrow(() -> new NotFound("month " + month));
        Report report = reports.report(staff, scopes.asked(staff, office), asked);
        int received = year.matches("25[0-9]{2}") ? Integer.parseInt(year) : Report.EVERY_YEAR;
        return pages.page(visit, staff, report, received, area.matches("[0-9]{4}|all") ? area : "");
    }

    /** The person's office submits the month (ส่งรายงาน). */
    @PostMapping("/{month:25[0-9]{2}-[0-9]{2}}/submission")
    @ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
    Page submit(Staff staff, @PathVariable String month) {
        ThaiMonth submitted =
                ThaiMonth.read(month).filter(reports::has).orElseThrow(() -> new NotFound("month " + month));
        submissions.submit(staff, submitted);
        return Page.to(
                "/desk/reports/" + submitted + "?office=" + scopes.own(staff).address());
    }
}
