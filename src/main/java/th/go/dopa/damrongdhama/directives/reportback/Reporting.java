package th.go.dopa.damrongdhama.directives.reportback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** What a reporter does on the page of a report, whether signed in or by a link: looks, types, adds photos, confirms. */
@Component
class Reporting {

    private final Reports reports;
    private final ReportPages pages;
    private final ReportPhotos photos;
    private final Attachments attachments;
    private final Uploads uploads;
    private final People people;

    Reporting(
            Reports reports,
            ReportPages pages,
            ReportPhotos photos,
            Attachments attachments,
            Uploads uploads,
            People people) {
        this.reports = reports;
        this.pages = pages;
        this.photos = photos;
        this.attachments = attachments;
        this.uploads = uploads;
        this.people = people;
    }

    Page show(Visit visit, Reporter by, String here) {
        ReportPages.State state = pages.state(by);
        return shown(by, pages.page(visit, by, state, ReportPages.form(state), here));
    }

    /** One press: what is typed is kept and photos hang; then it is confirmed, if that was pressed. */
    Page press(Visit visit, Reporter by, Form form, String here, HttpServletRequest request) throws IOException {
        ReportForm typed = new ReportForm(form);
        reports.keep(by, new Reports.Typing(form.key("key"), typed.step(), form.version(), typed.fields()));
        hang(visit, by, form, request);
        ReportPages.State state = pages.state(by);
        if (!form.chosen("press", "confirm") && !form.faulty()) {
            return Page.to(here + "#saved");
        }
        if (!form.faulty()) {
            List<Answer> answers = typed.read(
                    state.asked(),
                    state.counted(),
                    state.latest(),
                    state.asked().stream()
                            .filter(ask -> state.photographed(ask, form))
                            .collect(Collectors.toSet()));
            Signing signing = signing(by, form);
            if (!form.faulty() && signing != null) {
                try {
                    return Page.to("/r/receipt/" + reports.confirm(by, signing, state.asked(), answers));
                } catch (Refused no) {
                    form.fault("press", no.key(), no.arguments().toArray());
                }
            }
        }
        return shown(by, pages.page(visit, by, state, anew(form, state), here)).status(422);
    }

    /** What the page sends by itself while one types. */
    ResponseEntity<Void> keep(Reporter by, Form form) {
        ReportForm typed = new ReportForm(form);
        reports.keep(by, new Reports.Typing(form.key("key"), typed.step(), form.version(), typed.fields()));
        return ResponseEntity.noContent().build();
    }

    ResponseEntity<byte[]> photo(Reporter by, long photo, String size) {
        ReportBack report = reports.report(by).orElseThrow(() -> new NotFound("photo " + photo));
        AttachmentId asked = photos.of(report, photo);
        return attachments
                .serve(asked, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .response();
    }

    /** Photos that came with the press, or had come before and wait, hang from now on; one that is taken away does not. */
    private void hang(Visit visit, Reporter by, Form form, HttpServletRequest request) throws IOException {
        Map<Asked, UUID> keys = pages.state(by).keys();
        String away = form.value("unstage");
        for (Map.Entry<Asked, UUID> one : keys.entrySet()) {
            if (away.matches("[1-9][0-9]{0,17}")) {
                attachments.unstage(one.getValue().toString(), new AttachmentId(Long.parseLong(away)));
            }
            uploads.take(visit, form, "photos-" + ReportForm.name(one.getKey()), one.getValue(), request);
        }
        Set<UUID> waiting = attachments.waiting(keys.values());
        keys.forEach((asked, key) -> {
            if (waiting.contains(key)) {
                try {
                    reports.hang(by, asked, key);
                } catch (Refused no) {
                    form.fault(
                            "photos-" + ReportForm.name(asked),
                            no.key(),
                            no.arguments().toArray());
                }
            }
        });
    }

    private @Nullable Signing signing(Reporter by, Form form) {
        if (by.actor() instanceof Staff staff) {
            return new Signing(form.key("key"), form.version(), staff.name(), people.position(staff.appointment()));
        }
        for (String field : List.of("name", "position")) {
            if (form.value(field).length() < 3 || form.value(field).length() > Signing.LONGEST) {
                form.fault(field, "reportback.fault." + field);
            }
        }
        return form.faulty()
                ? null
                : new Signing(form.key("key"), form.version(), form.value("name"), form.value("position"));
    }

    /** The same form as another page: what was wrong with it is mended and sent anew. */
    private static Form anew(Form form, ReportPages.State state) {
        return form.set("key", UUID.randomUUID().toString())
                .set("step", "1")
                .set(
                        "version",
                        Integer.toString(Objects.requireNonNull(state.report()).version()));
    }

    private static Page shown(Reporter by, ReportPage page) {
        return Page.show(
                        by.actor() instanceof Staff ? "directives/reportback/desk" : "directives/reportback/link", page)
                .secret();
    }
}
