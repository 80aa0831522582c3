package th.go.dopa.damrongdhama.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The agenda of the monthly meeting (ระเบียบวาระการประชุมประจำเดือน) of a district, a province or the department. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
@RequestMapping("/desk/reports/{month:25[0-9]{2}-[0-9]{2}}")
class AgendaController {

    private static final int LONGEST = 300;

    private final MonthlyReports reports;
    private final Agendas agendas;
    private final Praises praises;
    private final ReportPaper paper;

    AgendaController(MonthlyReports reports, Agendas agendas, Praises praises, ReportPaper paper) {
        this.reports = reports;
        this.agendas = agendas;
        this.praises = praises;
        this.paper = paper;
    }

    @GetMapping("/agenda")
    Page agenda(Visit visit, Staff staff, @PathVariable String month) {
        return Page.show("statistics/agenda", agendas.page(visit, staff, month(month)));
    }

    @GetMapping("/agenda/pdf")
    void print(Visit visit, Staff staff, @PathVariable String month, HttpServletResponse response) throws IOException {
        AgendaPage page = agendas.page(visit, staff, month(month));
        ReportsController.pdf(response, "agenda-" + month);
        paper.agenda(visit, page, response.getOutputStream());
    }

    /** The chief chooses whom to praise (ชมเชย); chosen again, it is chosen anew. */
    @PostMapping("/praise")
    @ForStaff({Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
    Page praise(Visit visit, Staff staff, Form form, @PathVariable String month) {
        ThaiMonth asked = month(month);
        Map<String, AgendaPage.Hand> offered = agendas.page(visit, staff, asked).hands().stream()
                .collect(Collectors.toMap(AgendaPage.Hand::account, hand -> hand));
        Map<AccountId, String> praised = new LinkedHashMap<>();
        for (String account : form.values("praised")) {
            if (offered.containsKey(account)) {
                String words = form.value("words-" + account);
                praised.put(
                        new AccountId(Long.parseLong(account)),
                        words.length() > LONGEST ? words.substring(0, LONGEST) : words);
            }
        }
        praises.choose(staff, asked, praised);
        return Page.to("/desk/reports/" + asked + "/agenda");
    }

    private ThaiMonth month(String month) {
        return ThaiMonth.read(month).filter(reports::has).orElseThrow(() -> new NotFound("month " + month));
    }
}
