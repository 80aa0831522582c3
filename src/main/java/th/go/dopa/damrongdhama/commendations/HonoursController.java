package th.go.dopa.damrongdhama.commendations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.commendations.VerifyPage.Answer;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** What everybody may see of praise: whether a certificate is genuine, and the wall of honour. */
@Controller
@Open
class HonoursController {

    /** Codes that nobody has, from one address in an hour. */
    private static final int WRONG_CODES = 60;

    /** Consent that is taken back holds soon in caches on the way too. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Certificates certificates;
    private final Wall wall;
    private final Attachments attachments;
    private final Offices offices;
    private final Places places;
    private final Limits limits;

    HonoursController(
            Certificates certificates,
            Wall wall,
            Attachments attachments,
            Offices offices,
            Places places,
            Limits limits) {
        this.certificates = certificates;
        this.wall = wall;
        this.attachments = attachments;
        this.offices = offices;
        this.places = places;
        this.limits = limits;
    }

    @GetMapping("/verify")
    Page ask(Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return code.isBlank()
                ? Page.show("commendations/verify", new VerifyPage(Form.empty(), Answer.ASK, List.of()))
                : verified(visit, request, code);
    }

    @GetMapping("/verify/{code:[A-Za-z0-9 -]{1,40}}")
    Page verify(Visit visit, HttpServletRequest request, @PathVariable String code) {
        return verified(visit, request, code);
    }

    @GetMapping("/honours")
    Page nation(Visit visit, @RequestParam(defaultValue = "") String after) {
        return Page.show("commendations/honours", page(visit, wall.all(after), "", "/honours", "/"));
    }

    @GetMapping("/honours/{area:[0-9]{2}|[0-9]{4}}")
    Page area(Visit visit, @PathVariable String area, @RequestParam(defaultValue = "") String after) {
        AreaCode code = new AreaCode(area);
        Office office = (area.length() == 2 ? offices.provinceOffice(code) : offices.districtOffice(code))
                .orElseThrow(() -> new NotFound("office of " + area));
        List<OfficeId> some = new ArrayList<>(List.of(office.id()));
        if (area.length() == 2) {
            for (District district : places.districts(code)) {
                offices.districtOffice(district.code()).map(Office::id).ifPresent(some::add);
            }
        }
        return Page.show(
                "commendations/honours",
                page(
                        visit,
                        wall.of(some, after),
                        name(visit, office),
                        "/honours/" + area,
                        (area.length() == 2 ? "/provinces/" : "/centres/") + area));
    }

    @GetMapping("/honours/photos/{id:[1-9][0-9]{0,17}}/{photo:[1-9][0-9]{0,17}}/{size:small|large}")
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable long photo, @PathVariable String size) {
        AttachmentId asked = new AttachmentId(photo);
        boolean shown = wall.one(new CommendationId(id))
                .filter(one -> one.photosShown() && photos(one).contains(asked))
                .isPresent();
        if (!shown) {
            throw new NotFound("photo " + photo + " on the wall");
        }
        return attachments
                .serve(asked, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .publicResponse(KEPT);
    }

    private Page verified(Visit visit, HttpServletRequest request, String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
        Form form = Form.empty().set("code", code);
        Optional<GivenCertificate> found = certificates.coded(code);
        if (found.isEmpty()) {
            boolean allowed = limits.take("verify", request.getRemoteAddr(), WRONG_CODES);
            return Page.show(
                            "commendations/verify",
                            new VerifyPage(form, allowed ? Answer.UNKNOWN : Answer.TOO_MANY, List.of()))
                    .status(allowed ? 404 : 429);
        }
        GivenCertificate given = found.get();
        return Page.show(
                "commendations/verify",
                new VerifyPage(form, given.withdrawn() ? Answer.WITHDRAWN : Answer.GENUINE, facts(visit, given)));
    }

    private static List<Fact> facts(Visit visit, GivenCertificate given) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.t("honours.to"), (given.name() + " " + given.post()).strip()));
        facts.add(new Fact(visit.t("honours.for"), given.reason()));
        facts.add(new Fact(visit.t("honours.by"), given.office()));
        facts.add(new Fact(visit.t("honours.on"), visit.date(given.on())));
        facts.add(new Fact(visit.t("honours.number"), given.number()));
        return facts;
    }

    private HonoursPage page(Visit visit, Slice<Commendation> some, String whose, String here, String back) {
        return new HonoursPage(
                whose.isEmpty() ? visit.t("honours.title") : visit.t("honours.of", whose),
                whose,
                back,
                some.items().stream().map(one -> line(visit, one)).toList(),
                some.next() == null ? null : visit.href(here + "?after=" + some.next()));
    }

    private HonoursPage.Line line(Visit visit, Commendation one) {
        CommendationFacts facts = one.facts();
        List<AttachmentId> photos = one.photosShown() ? photos(one) : List.of();
        return new HonoursPage.Line(
                facts.name(),
                facts.post(),
                facts.team().isEmpty()
                        ? ""
                        : one.shown().stream().map(Person::name).collect(Collectors.joining(", ")),
                name(visit, offices.office(facts.praisedOffice())),
                facts.reason(),
                facts.praiser(),
                visit.date(one.meeting().on()),
                photos.isEmpty() ? "" : "/honours/photos/" + one.id() + "/" + photos.getFirst() + "/small");
    }

    private List<AttachmentId> photos(Commendation one) {
        return attachments.attachments(one.files()).stream()
                .filter(file -> !file.document())
                .map(Attachment::id)
                .toList();
    }

    private static String name(Visit visit, Office office) {
        return visit.english() ? office.nameEn() : office.nameTh();
    }
}
