package th.go.dopa.damrongdhama.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.people.sessions.Admission;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;

/** The page on which a newcomer chooses who to be. */
@Controller
@Profile("demo")
@Open
class DemoController {

    private final DemoStart start;
    private final DemoLoad load;
    private final Casting casting;
    private final Marks marks;
    private final Admission admission;

    DemoController(DemoStart start, DemoLoad load, Casting casting, Marks marks, Admission admission) {
        this.start = start;
        this.load = load;
        this.casting = casting;
        this.marks = marks;
        this.admission = admission;
    }

    @GetMapping("/demo")
    Page show() {
        Map<String, String> there = marks.all();
        List<DemoPage.Somebody> everybody = load.everybody().stream()
                .filter(person -> there.containsKey(Casting.mark(person)))
                .map(person -> new DemoPage.Somebody(
                        person.userName(),
                        person.name(),
                        casting.officeName(person, there),
                        "demo.try." + person.tryIt()))
                .toList();
        Map<Boolean, List<DemoPage.Somebody>> parted = everybody.stream()
                .collect(Collectors.partitioningBy(somebody -> !somebody.tryIt().equals("demo.try.null")));
        return Page.show(
                "demo/demo",
                new DemoPage(
                        start.loading(), parted.getOrDefault(true, List.of()), parted.getOrDefault(false, List.of())));
    }

    @PostMapping("/demo/sign-ins")
    Page signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        AccountId account = load.invited().stream()
                .filter(person -> person.userName().equals(form.value("userName")))
                .findFirst()
                .map(Casting::mark)
                .map(marks.all()::get)
                .map(Casting::account)
                .orElseThrow(() -> new NotFound("a demo account"));
        return admission.admit(account, request, response);
    }
}
