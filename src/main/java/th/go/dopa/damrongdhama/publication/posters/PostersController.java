package th.go.dopa.damrongdhama.publication.posters;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.PublicityTabs;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.publication.ShownActivities;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** All that tells the people, and posters put together: photos and words chosen, looked at, taken to the printer (ทำสื่อประชาสัมพันธ์). */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class PostersController {

    private static final String DESK = "/desk/posters";
    private static final String ONE = DESK + "/activity/{id:[1-9][0-9]{0,17}}";
    private static final String OTHER = DESK + "/{kind:month|newsletter|steps|track|results|role}";
    private static final int SHOWN = 20;

    private final PublishedActivities published;
    private final ShownActivities shown;
    private final Offices offices;
    private final Senders senders;
    private final Posters posters;
    private final PosterForms forms;

    PostersController(
            PublishedActivities published,
            ShownActivities shown,
            Offices offices,
            Senders senders,
            Posters posters,
            PosterForms forms) {
        this.published = published;
        this.shown = shown;
        this.offices = offices;
        this.senders = senders;
        this.posters = posters;
        this.forms = forms;
    }

    @GetMapping(DESK)
    Page all(Visit visit, Staff staff) {
        Office office = offices.office(staff.office());
        String page = office.district() == null ? "/provinces/" + office.province() : "/centres/" + office.district();
        return Page.show(
                "publication/posters/all",
                new PublicityPage(
                        PublicityTabs.POSTERS.tabs(visit),
                        office.district() == null ? "" : "/exhibit/" + office.district(),
                        page,
                        page + "/feed.atom",
                        shown.shown(visit, published.newest(List.of(staff.office()), SHOWN))));
    }

    @GetMapping(ONE)
    Page ofActivity(Visit visit, Staff staff, @PathVariable long id) {
        return page(visit, forms.start(visit, staff, PosterKind.ACTIVITY, own(staff, id), ""), List.of());
    }

    @PostMapping(ONE)
    Page looked(Visit visit, Staff staff, Form form, @PathVariable long id) {
        return preview(visit, staff, forms.read(visit, staff, PosterKind.ACTIVITY, own(staff, id), form));
    }

    @PostMapping(path = ONE, params = "do=pdf")
    ResponseEntity<byte[]> printed(Visit visit, Staff staff, Form form, @PathVariable long id) {
        return pdf(visit, staff, forms.read(visit, staff, PosterKind.ACTIVITY, own(staff, id), form));
    }

    @GetMapping(OTHER)
    Page of(Visit visit, Staff staff, Form form, @PathVariable String kind) {
        return page(visit, forms.start(visit, staff, kind(kind), null, form.value("month")), List.of());
    }

    @PostMapping(OTHER)
    Page looked(Visit visit, Staff staff, Form form, @PathVariable String kind) {
        return preview(visit, staff, forms.read(visit, staff, kind(kind), null, form));
    }

    @PostMapping(path = OTHER, params = "do=pdf")
    ResponseEntity<byte[]> printed(Visit visit, Staff staff, Form form, @PathVariable String kind) {
        return pdf(visit, staff, forms.read(visit, staff, kind(kind), null, form));
    }

    private Page preview(Visit visit, Staff staff, PosterForm form) {
        Sender sender = senders.of(visit, offices.office(staff.office()));
        List<String> pages = posters.preview(visit, sender, form).stream()
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
                .toList();
        return page(visit, form, pages);
    }

    private ResponseEntity<byte[]> pdf(Visit visit, Staff staff, PosterForm form) {
        Sender sender = senders.of(visit, offices.office(staff.office()));
        ContentDisposition name = ContentDisposition.attachment()
                .filename(form.title().replaceAll("[\\\\/:*?\"<>|\\s]+", " ").strip() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(posters.pdf(visit, sender, form));
    }

    private Page page(Visit visit, PosterForm form, List<String> pages) {
        return Page.show("publication/posters/poster", forms.page(visit, form, pages));
    }

    private Activity own(Staff staff, long id) {
        Activity activity = published.one(new ActivityId(id));
        if (!activity.office().equals(staff.office())) {
            throw new NotFound("published activity " + id + " of " + staff.office());
        }
        return activity;
    }

    private static PosterKind kind(String slug) {
        return PosterKind.valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
