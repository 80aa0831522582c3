package th.go.dopa.damrongdhama.complaints.showcase;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Deciding whether a case is shown to everybody: written, looked at just as everybody will see it, shown, taken back. */
@Controller
@ForStaff({Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class PublicationController {

    private static final String ONE = "/desk/complaints/{number:DOPA[0-9]+}/publication";
    private static final String TEMPLATE = "complaints/showcase/publication";

    private final Complaints complaints;
    private final PublicCases cases;
    private final PublicCasePages pages;
    private final Clock clock;

    PublicationController(Complaints complaints, PublicCases cases, PublicCasePages pages, Clock clock) {
        this.complaints = complaints;
        this.cases = cases;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable String number) {
        Complaint complaint = offered(staff, number);
        Form form = Form.empty().set("place", "SUBDISTRICT");
        cases.of(complaint)
                .map(PublicCases.Kept::shown)
                .ifPresent(shown -> form.set("title", shown.title())
                        .set("told", shown.told())
                        .set("place", shown.village() ? "VILLAGE" : "SUBDISTRICT")
                        .set(
                                "photos",
                                shown.photos().stream()
                                        .map(AttachmentId::toString)
                                        .toList()));
        return Page.show(TEMPLATE, page(complaint, form, null)).secret();
    }

    @PostMapping(ONE)
    Page decide(Visit visit, Staff staff, Form form, @PathVariable String number) {
        Complaint complaint = offered(staff, number);
        Shown shown = shown(form);
        check(form, shown);
        boolean readable = !form.faulty();
        Set<Betrayal> betrayals = betrayals(shown);
        boolean publish = form.chosen("do", "publish");
        if (publish && !betrayals.isEmpty() && !form.chosen("sure", "yes")) {
            form.fault("sure", "showcase.fault.sure");
        }
        if (publish && !form.value("previewed").equals(shown.mark())) {
            form.fault("told", "showcase.fault.not-previewed");
        }
        if (!form.faulty() && publish) {
            try {
                cases.publish(staff, complaint.number(), form.version(), shown);
                return Page.to(here(complaint));
            } catch (Refused no) {
                form.fault("told", no.key());
            }
        }
        form.set("previewed", shown.mark());
        Page answer = Page.show(TEMPLATE, page(complaint, form, readable ? preview(visit, complaint, shown) : null))
                .secret();
        return form.faulty() ? answer.status(422) : answer;
    }

    @PostMapping(ONE + "/withdrawal")
    Page withdraw(Staff staff, Form form, @PathVariable String number) {
        Complaint complaint = offered(staff, number);
        cases.withdraw(staff, complaint.number(), form.version());
        return Page.to(here(complaint));
    }

    private Complaint offered(Staff staff, String number) {
        Complaint complaint = complaints.seen(staff, new CaseNumber(number));
        if (!PublicCases.offered(staff, complaint)) {
            throw new NotFound("a publication of complaint " + complaint.id());
        }
        return complaint;
    }

    private static Shown shown(Form form) {
        return new Shown(
                form.value("title").strip(),
                form.value("told").strip(),
                form.chosen("place", "VILLAGE"),
                form.values("photos").stream()
                        .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                        .map(id -> new AttachmentId(Long.parseLong(id)))
                        .toList());
    }

    private static void check(Form form, Shown shown) {
        if (shown.title().isEmpty() || shown.title().length() > Shown.TITLE) {
            form.fault("title", "showcase.fault.title", Shown.TITLE);
        }
        if (shown.told().isEmpty() || shown.told().length() > Shown.TOLD) {
            form.fault("told", "showcase.fault.told", Shown.TOLD);
        }
    }

    private static Set<Betrayal> betrayals(Shown shown) {
        Set<Betrayal> found = EnumSet.noneOf(Betrayal.class);
        found.addAll(Betrayal.in(shown.title()));
        found.addAll(Betrayal.in(shown.told()));
        return found;
    }

    private PublicCasePage preview(Visit visit, Complaint complaint, Shown shown) {
        String photos = "/desk/complaints/" + complaint.number() + "/photos/";
        return pages.page(
                visit,
                pages.preview(complaint, shown, Bangkok.today(clock)),
                shown.photos().stream()
                        .map(id -> new PublicCasePage.Photo(photos + id + "/small", photos + id + "/large"))
                        .toList());
    }

    private PublicationPage page(Complaint complaint, Form form, @Nullable PublicCasePage preview) {
        String photos = "/desk/complaints/" + complaint.number() + "/photos/";
        Optional<PublicCases.Kept> kept = cases.of(complaint).filter(PublicCases.Kept::open);
        List<PublicationPage.Photo> choice = cases.choice(complaint).stream()
                .map(one -> new PublicationPage.Photo(one.id().toString(), photos + one.id() + "/small"))
                .toList();
        return new PublicationPage(
                complaint.number().value(),
                complaint.version(),
                kept.map(one -> "/cases/" + one.publicId()).orElse(""),
                form,
                PublicCases.villageMayBeTold(complaint),
                choice,
                preview,
                preview == null ? Set.of() : betrayals(shown(form)));
    }

    private static String here(Complaint complaint) {
        return "/desk/complaints/" + complaint.number() + "/publication";
    }
}
