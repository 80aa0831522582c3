package th.go.dopa.damrongdhama.complaints.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Information;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.complaints.outcome.Answers;
import th.go.dopa.damrongdhama.complaints.outcome.Thanks;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.TrackingCode;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The complainant's page behind the tracking code (ติดตามเรื่อง): where it stands, adding information, saying whether it is fixed. */
@Controller
@Open
@RequestMapping("/track")
class TrackingController {

    /** Wrong codes from one address in an hour; a whole village may sit behind one, and a code has 15 random digits. */
    private static final int WRONG_CODES = 60;

    private final Pocket pocket;
    private final Information information;
    private final Answers answers;
    private final Thanks thanks;
    private final Pictures pictures;
    private final Attachments attachments;
    private final Uploads uploads;
    private final TrackedPages pages;
    private final Limits limits;

    TrackingController(
            Pocket pocket,
            Information information,
            Answers answers,
            Thanks thanks,
            Pictures pictures,
            Attachments attachments,
            Uploads uploads,
            TrackedPages pages,
            Limits limits) {
        this.pocket = pocket;
        this.information = information;
        this.answers = answers;
        this.thanks = thanks;
        this.pictures = pictures;
        this.attachments = attachments;
        this.uploads = uploads;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping
    Page door() {
        return Page.show("complaints/tracking/track", new TrackPage(Form.empty()));
    }

    @PostMapping
    Page open(Form form, HttpServletRequest request, HttpServletResponse response) {
        Optional<TrackingCode> code = TrackingCode.read(form.value("code"));
        if (code.flatMap(pocket::owner).isPresent()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    pocket.holding(code.orElseThrow(), request.isSecure()).toString());
            return Page.to("/track/case");
        }
        boolean allowed = limits.take("track", request.getRemoteAddr(), WRONG_CODES);
        form.fault("code", allowed ? "tracking.fault.code" : "tracking.fault.too-many");
        return Page.show("complaints/tracking/track", new TrackPage(form)).status(allowed ? 422 : 429);
    }

    @GetMapping("/case")
    Page tracked(Visit visit, HttpServletRequest request) {
        return pocket.tracked(request)
                .map(tracked -> shown(visit, tracked, Form.empty(), UUID.randomUUID()))
                .orElseGet(() -> Page.to("/track"));
    }

    @PostMapping("/information")
    Page add(Visit visit, Form form, HttpServletRequest request) throws IOException {
        Complaint complaint = owned(request, form);
        UUID formKey = formKey(form);
        boolean within = uploads.take(visit, form, "photos", formKey, request);
        if (form.faulty()) {
            return again(visit, request, form, formKey).status(within ? 422 : 429);
        }
        try {
            information.add(new Citizen(complaint.id()), form.value("words"), formKey);
            return Page.to("/track/case");
        } catch (Refused refused) {
            form.fault("words", refused.key());
            boolean sent = refused.key().equals(Information.SENT_ALREADY);
            return again(visit, request, form, sent ? UUID.randomUUID() : formKey)
                    .status(sent ? 409 : 422);
        }
    }

    @PostMapping("/answer")
    Page answer(Visit visit, Form form, HttpServletRequest request) {
        Complaint complaint = owned(request, form);
        String said = form.value("fixed");
        if (!said.equals("yes") && !said.equals("no")) {
            form.fault("fixed", "tracking.fault.fixed");
            return again(visit, request, form, UUID.randomUUID()).status(422);
        }
        answers.answer(
                new Citizen(complaint.id()),
                said.equals("yes") ? Answer.FIXED : Answer.NOT_FIXED,
                rating(form.value("rating")),
                form.value("comment"));
        return Page.to("/track/case");
    }

    /** Says thanks to the centre, once a receipt; words that may give somebody away are looked at once more before they are sent. */
    @PostMapping("/thanks")
    Page thank(Visit visit, Form form, HttpServletRequest request) {
        Complaint complaint = owned(request, form);
        String said = form.value("thanks");
        if (said.isEmpty() || said.length() > Thanks.LONGEST) {
            form.fault("thanks", "tracking.fault.thanks", Thanks.LONGEST);
        } else if (!Betrayal.in(said).isEmpty() && !form.chosen("sure", "yes")) {
            form.fault("sure", "tracking.fault.thanks-sure");
        }
        if (form.faulty()) {
            return again(visit, request, form, UUID.randomUUID()).status(422);
        }
        thanks.say(new Citizen(complaint.id()), said);
        return Page.to("/track/case");
    }

    @PostMapping("/leave")
    Page leave(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, pocket.emptied(request.isSecure()).toString());
        return Page.to("/track");
    }

    @GetMapping("/photos/{id}/{size}")
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable String size, HttpServletRequest request) {
        Complaint complaint =
                pocket.complaint(request).orElseThrow(() -> new NotFound("a photo without a tracking code"));
        Pictures.Picture picture = pictures.picture(complaint, new AttachmentId(Math.max(1, id)), Audience.CITIZEN);
        return attachments
                .serve(picture.id(), size.equals("small") ? PhotoSize.SMALL : PhotoSize.LARGE)
                .response();
    }

    private Page shown(Visit visit, TrackingCodes.Tracked tracked, Form form, UUID formKey) {
        return Page.show("complaints/tracking/tracked", pages.page(visit, tracked, form, formKey))
                .secret();
    }

    /** The page again, with what was typed and what is wrong with it. */
    private Page again(Visit visit, HttpServletRequest request, Form form, UUID formKey) {
        return shown(
                visit,
                pocket.tracked(request).orElseThrow(() -> new Refused("tracking.refused.code-again")),
                form,
                formKey);
    }

    /** The case of the code, and that the form belongs to it: another one may have been opened in another window meanwhile. */
    private Complaint owned(HttpServletRequest request, Form form) {
        return pocket.complaint(request)
                .filter(complaint -> complaint.number().value().equals(form.value("case")))
                .orElseThrow(() -> new Refused("tracking.refused.code-again"));
    }

    private static UUID formKey(Form form) {
        try {
            return UUID.fromString(form.value("formKey"));
        } catch (IllegalArgumentException garbled) {
            return UUID.randomUUID();
        }
    }

    private static @Nullable Integer rating(String typed) {
        return typed.matches("[1-5]") ? Integer.valueOf(typed) : null;
    }
}
