package th.go.dopa.damrongdhama.complaints.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.ListFormat;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The register book (สมุดทะเบียน): leafed through on the screen, taken out as a file with a reason. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
@RequestMapping("/desk/register")
class RegisterController {

    private static final int LINES = 50;
    private static final int SHORTEST_REASON = 5;

    private final Registers registers;
    private final RegisterFile file;
    private final RegisterPaper paper;
    private final EntryWords words;
    private final Identities identities;
    private final Settings settings;
    private final Offices offices;
    private final Clock clock;

    RegisterController(
            Registers registers,
            RegisterFile file,
            RegisterPaper paper,
            EntryWords words,
            Identities identities,
            Settings settings,
            Offices offices,
            Clock clock) {
        this.registers = registers;
        this.file = file;
        this.paper = paper;
        this.words = words;
        this.identities = identities;
        this.settings = settings;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping
    Page book(Visit visit, Staff staff, @RequestParam Map<String, String> asked) {
        return shown(visit, staff, filter(staff, asked), asked.get("after"), Form.empty());
    }

    /** Takes the book out as a file; who and why is in the journal before the first line is sent. */
    @PostMapping("/file")
    @Nullable
    Page takeOut(Visit visit, Staff staff, Form form, HttpServletResponse response) throws IOException {
        Map<String, String> asked = new HashMap<>();
        form.names().forEach(name -> asked.put(name, form.value(name)));
        Filter filter = filter(staff, asked);
        if (form.value("reason").length() < SHORTEST_REASON) {
            form.fault("reason", "register.fault.reason");
            return shown(visit, staff, filter, null, form).status(422);
        }
        boolean named = form.chosen("names", "yes");
        if (named) {
            identities.takeOut(staff, Registers.book(filter), form.value("reason"));
        }
        registers.takeOut(staff, filter, form.value("reason"));
        if (form.chosen("as", "pdf")) {
            print(visit, staff, filter, named, response);
            return null;
        }
        String name = "register-" + filter.office() + "-" + filter.parts().get("year");
        ListFile out = ListFormat.asked(form).answer(response, name, visit.t("register.sheet"), file.heads(visit));
        file.write(visit, staff, filter, named, out);
        out.finish();
        return null;
    }

    private void print(Visit visit, Staff staff, Filter filter, boolean named, HttpServletResponse response)
            throws IOException {
        FiscalYear year = filter.year();
        String title = visit.t(
                "register.book",
                offices.office(filter.office()).nameTh(),
                year == null ? visit.t("register.every-year") : visit.t("register.year", year.toString()));
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"register-" + filter.office() + ".pdf\"");
        paper.write(visit, staff, filter, named, title, response.getOutputStream());
    }

    private Page shown(Visit visit, Staff staff, Filter filter, @Nullable String after, Form export) {
        Slice<Entry> slice = registers.entries(staff, filter, after, LINES);
        String here = "/desk/register?" + filter.query();
        Form form = Form.empty();
        filter.parts().forEach(form::set);
        return Page.show(
                "complaints/register/register",
                new RegisterPage(
                        offices.office(filter.office()).nameTh(),
                        form,
                        years(visit),
                        types(),
                        Arrays.stream(Channel.values())
                                .map(one -> new Option(one.name(), visit.t("complaints.channel." + one)))
                                .toList(),
                        Stream.of("open", "overdue", "done")
                                .map(one -> new Option(one, visit.t("register.stage." + one)))
                                .toList(),
                        figure(visit, filter),
                        "/desk/register?office=" + filter.office(),
                        filter.parts().entrySet().stream()
                                .map(part -> new Option(part.getKey(), part.getValue()))
                                .toList(),
                        words.lines(visit, slice.items()),
                        slice.next() == null ? null : here + "&after=" + slice.next(),
                        after == null ? null : here,
                        export,
                        staff.mayReveal()));
    }

    private Filter filter(Staff staff, Map<String, String> asked) {
        return Filter.read(asked, staff.office(), FiscalYear.of(Bangkok.today(clock)));
    }

    private static String figure(Visit visit, Filter filter) {
        Moved moved = filter.moved();
        ThaiMonth month = filter.month();
        return moved == null || month == null
                ? ""
                : visit.t("register.figure", visit.t("register.moved." + moved.slug()), ThaiDates.month(month));
    }

    private List<Option> years(Visit visit) {
        int current = FiscalYear.of(Bangkok.today(clock)).year();
        int first = FiscalYear.of(Facts.EARLIEST).year();
        Stream<Option> each = IntStream.rangeClosed(first, current)
                .mapToObj(year -> new Option(
                        Integer.toString(first + current - year),
                        visit.t("register.year", Integer.toString(first + current - year))));
        return Stream.concat(each, Stream.of(new Option("every", visit.t("register.every-year"))))
                .toList();
    }

    private List<Option> types() {
        return settings.categories().mains().stream()
                .map(main -> new Option(main.code(), main.code() + " " + main.nameTh()))
                .toList();
    }
}
