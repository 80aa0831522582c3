package th.go.dopa.damrongdhama.activities.publicity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.activities.PublicityTabs;
import th.go.dopa.damrongdhama.activities.Scripts;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.TellingId;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The publicity log of a centre: what was told by which channel, by whom, where and when. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF})
class LogController {

    private static final String HERE = "/desk/publicity";
    private static final String ONE = HERE + "/{id:[1-9][0-9]{0,17}}";
    private static final int LONGEST_WHY = 500;

    private final Tellings tellings;
    private final Scripts scripts;
    private final Offices offices;
    private final Places places;
    private final Uploads uploads;
    private final Attachments attachments;
    private final Clock clock;

    LogController(
            Tellings tellings,
            Scripts scripts,
            Offices offices,
            Places places,
            Uploads uploads,
            Attachments attachments,
            Clock clock) {
        this.tellings = tellings;
        this.scripts = scripts;
        this.offices = offices;
        this.places = places;
        this.uploads = uploads;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page list(Visit visit, Staff staff, @RequestParam(defaultValue = "") String after) {
        Slice<Telling> some = tellings.of(staff.office(), after);
        return Page.show(
                "activities/publicity/log",
                new LogPage(
                        PublicityTabs.LOG.tabs(visit),
                        counted(visit, staff),
                        some.items().stream()
                                .map(one -> new LogPage.Line(
                                        HERE + "/" + one.id(),
                                        visit.date(one.on()),
                                        one.title(),
                                        visit.t("publicity.channel." + one.channel()),
                                        visit.t("publicity.by." + one.by()),
                                        where(visit, one),
                                        one.photo() != null,
                                        !one.takenBack().isEmpty()))
                                .toList(),
                        some.next() == null ? null : HERE + "?after=" + some.next()));
    }

    @GetMapping(HERE + "/new")
    Page blank(Visit visit, Staff staff) {
        Form form = DayTyped.put(Form.empty(), "on", Bangkok.today(clock))
                .set("key", UUID.randomUUID().toString())
                .set("by", Telling.By.OFFICE.name());
        return asked(visit, staff, form);
    }

    @PostMapping(HERE)
    Page record(Visit visit, Staff staff, Form form, HttpServletRequest request) throws IOException {
        UUID key = form.key("key");
        uploads.take(visit, form, "photo", key, request);
        Set<String> around =
                around(staff).stream().map(one -> one.code().value()).collect(Collectors.toSet());
        Optional<Telling.New> telling = new TellingForm(form)
                .read(Bangkok.today(clock), scripts.of(staff.office(), "").items(), around);
        if (telling.isPresent() && !form.faulty()) {
            try {
                tellings.record(staff, telling.get(), key);
                return Page.to(HERE);
            } catch (Refused no) {
                form.fault("photo", no.key());
                form.set("key", UUID.randomUUID().toString());
            }
        }
        return asked(visit, staff, form).status(422);
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        return shown(visit, tellings.seen(staff, new TellingId(id)), Form.empty());
    }

    /** Takes a wrong line back; it stays to be read, with the reason, and counts no more. */
    @PostMapping(ONE + "/return")
    Page takeBack(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Telling telling = tellings.seen(staff, new TellingId(id));
        String why = ThaiText.normalise(form.value("why")).strip();
        if (why.length() < 5 || why.length() > LONGEST_WHY) {
            return shown(visit, telling, form.fault("why", "publicity.fault.why"))
                    .status(422);
        }
        tellings.takeBack(staff, telling.id(), why);
        return Page.to(HERE + "/" + telling.id());
    }

    @GetMapping(ONE + "/photo/{size:small|large}")
    ResponseEntity<byte[]> photo(Staff staff, @PathVariable long id, @PathVariable String size) {
        AttachmentId photo = tellings.seen(staff, new TellingId(id)).photo();
        if (photo == null) {
            throw new NotFound("photo of telling " + id);
        }
        return attachments
                .serve(photo, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .response();
    }

    private List<String> counted(Visit visit, Staff staff) {
        ThaiMonth month = ThaiMonth.of(Bangkok.today(clock));
        List<String> counted = new ArrayList<>();
        for (ThaiMonth one : List.of(month, month.previous())) {
            Tellings.Counted count = tellings.counted(staff.office(), one.first(), one.last());
            counted.add(visit.t("publicity.counted", ThaiDates.month(one), count.tellings(), count.villages()));
        }
        return counted;
    }

    private Page asked(Visit visit, Staff staff, Form form) {
        return Page.show(
                "activities/publicity/telling",
                new TellingFormPage(
                        form,
                        scripts.of(staff.office(), "").items().stream()
                                .map(one -> new Option(one.id().toString(), one.title()))
                                .toList(),
                        Arrays.stream(Channel.values())
                                .map(one -> new Option(one.name(), visit.t("publicity.channel." + one)))
                                .toList(),
                        Arrays.stream(Telling.By.values())
                                .map(one -> new Option(one.name(), visit.t("publicity.by." + one)))
                                .toList(),
                        around(staff).stream()
                                .map(one -> new Option(one.code().value(), one.nameTh()))
                                .toList()));
    }

    private Page shown(Visit visit, Telling telling, Form form) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.t("publicity.label.on"), visit.date(telling.on())));
        facts.add(new Fact(visit.t("publicity.label.channel"), visit.t("publicity.channel." + telling.channel())));
        facts.add(new Fact(visit.t("publicity.label.by"), visit.t("publicity.by." + telling.by())));
        facts.add(new Fact(visit.t("publicity.label.where"), where(visit, telling)));
        facts.add(new Fact(
                visit.t("publicity.label.recorded"),
                visit.t(
                        telling.ticked() ? "publicity.ticked" : "publicity.typed",
                        visit.dateTime(telling.recordedAt()))));
        if (!telling.note().isEmpty()) {
            facts.add(new Fact(visit.t("publicity.label.note"), telling.note()));
        }
        if (!telling.takenBack().isEmpty()) {
            facts.add(new Fact(visit.t("publicity.label.taken-back"), telling.takenBack()));
        }
        String here = HERE + "/" + telling.id();
        return Page.show(
                "activities/publicity/line",
                new TellingPage(
                        form,
                        here,
                        telling.title(),
                        facts,
                        telling.photo() == null ? "" : here + "/photo",
                        telling.takenBack().isEmpty()));
    }

    private String where(Visit visit, Telling telling) {
        AreaCode code = telling.subdistrict();
        if (code == null) {
            return visit.t("publicity.where.district");
        }
        String subdistrict = places.subdistrict(code).nameTh();
        Integer moo = telling.moo();
        return moo == null
                ? visit.t("publicity.where.subdistrict", subdistrict)
                : visit.t("publicity.where.village", moo.toString(), subdistrict);
    }

    private List<Subdistrict> around(Staff staff) {
        AreaCode district = offices.office(staff.office()).district();
        return district == null ? List.of() : places.subdistricts(district);
    }
}
