package th.go.dopa.damrongdhama.letters.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Certificate;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.letters.Registers;
import th.go.dopa.damrongdhama.letters.Series;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Signers;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** How an office heads its letters and which register gives their numbers, as its officers keep it. */
@Controller
@ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class LetterheadController {

    private static final String HERE = "/desk/letterhead";

    private final Letterheads heads;
    private final Registers registers;
    private final Offices offices;
    private final Places places;
    private final Signers signers;
    private final Papers papers;
    private final Clock clock;

    LetterheadController(
            Letterheads heads,
            Registers registers,
            Offices offices,
            Places places,
            Signers signers,
            Papers papers,
            Clock clock) {
        this.heads = heads;
        this.registers = registers;
        this.offices = offices;
        this.places = places;
        this.signers = signers;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page show(Visit visit, Staff staff) {
        return page(
                visit,
                staff,
                heads.of(staff.office())
                        .map(LetterheadController::filled)
                        .orElse(Form.empty().set("version", "0").set("sender", suggested(visit, staff))));
    }

    @PostMapping(HERE)
    Page put(Visit visit, Staff staff, Form form) {
        String code = ThaiDigits.arabic(ThaiText.normalise(form.value("code")));
        if (code.length() < 3 || code.length() > 40) {
            form.fault("code", "letters.fault.code");
        }
        String sender = ThaiText.normalise(form.value("sender"));
        if (sender.isBlank() || sender.length() > 200) {
            form.fault("sender", "letters.fault.sender");
        }
        String unit = ThaiText.normalise(form.value("unit"));
        if (unit.isBlank() || unit.length() > 200) {
            form.fault("unit", "letters.fault.unit");
        }
        List<String> address = Letterheads.lines(ThaiText.normalise(form.value("address")));
        if (String.join("\n", address).length() > 300) {
            form.fault("address", "letters.fault.lines");
        }
        if (!form.value("version").matches("[0-9]{1,9}")) {
            throw new NotFound("version of the letterhead");
        }
        if (form.faulty()) {
            return page(visit, staff, form).status(422);
        }
        Contact contact = new Contact(unit, typed(form, "phone"), typed(form, "fax"), typed(form, "email"));
        int version = Integer.parseInt(form.value("version"));
        heads.put(
                staff,
                new Letterhead(staff.office(), version, code, sender, address, contact, form.chosen("own", "yes")));
        return Page.to(RegisterController.HERE);
    }

    /** How a certificate of the office would look today, with invented words on it. */
    @GetMapping(HERE + "/certificate.pdf")
    ResponseEntity<byte[]> certificate(Visit visit, Staff staff) {
        Signatory chief = signers.chief(staff.office())
                .orElseGet(() -> Signatory.own(staff.name(), visit.t("letters.certificate.sample")));
        String sender = heads.of(staff.office()).map(Letterhead::sender).orElseGet(() -> suggested(visit, staff));
        LocalDate today = Bangkok.today(clock);
        return Printout.shown(
                papers.pdf(new Certificate(
                        sender,
                        visit.t("letters.certificate.title"),
                        visit.t("letters.certificate.sample-name"),
                        visit.t("letters.certificate.sample-post"),
                        visit.t("letters.certificate.sample-reason"),
                        today,
                        chief,
                        "1/" + ThaiDates.year(today),
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/verify/000000000000")
                                .toUriString(),
                        true)),
                "certificate");
    }

    /** Begins our register after the last number of the former one. */
    @PostMapping(HERE + "/registers")
    Page begin(Visit visit, Staff staff, Form form) {
        Series series = Series.of(form.value("series")).orElseThrow(() -> new NotFound("register"));
        String last = ThaiDigits.arabic(form.value("last"));
        if (!last.matches("[0-9]{1,8}")) {
            form.fault("last", "letters.fault.number");
        } else {
            try {
                registers.begin(staff, series, Integer.parseInt(last));
            } catch (Refused no) {
                form.fault("last", no.key());
            }
        }
        if (!form.faulty()) {
            return Page.to(RegisterController.HERE + "?register=" + series.slug());
        }
        heads.of(staff.office())
                .map(LetterheadController::filled)
                .ifPresent(head -> head.names().forEach(name -> form.set(name, head.value(name))));
        return page(visit, staff, form).status(422);
    }

    private Page page(Visit visit, Staff staff, Form form) {
        return Page.show(
                "letters/letterhead",
                new LetterheadPage(
                        form,
                        staff.officeName(),
                        heads.of(staff.office()).map(Letterhead::ownRegister).orElse(false),
                        Arrays.stream(Series.values())
                                .map(series -> new Option(series.slug(), visit.t("letters.series." + series), ""))
                                .toList()));
    }

    /** In whose name an office of this kind writes: the seat of the district or province, not its centre. */
    private String suggested(Visit visit, Staff staff) {
        Office office = offices.office(staff.office());
        AreaCode district = office.district();
        AreaCode province = office.province();
        if (office.kind() == OfficeKind.DISTRICT && district != null) {
            return visit.t("letters.sender.DISTRICT", places.district(district).nameTh());
        }
        return office.kind() == OfficeKind.PROVINCE && province != null
                ? visit.t("letters.sender.PROVINCE", places.province(province).nameTh())
                : office.nameTh();
    }

    private static Form filled(Letterhead head) {
        Contact contact = head.contact();
        return Form.empty()
                .set("version", String.valueOf(head.version()))
                .set("code", head.code())
                .set("sender", head.sender())
                .set("address", String.join("\n", head.address()))
                .set("unit", contact.unit())
                .set("phone", blank(contact.phone()))
                .set("fax", blank(contact.fax()))
                .set("email", blank(contact.email()))
                .set("own", head.ownRegister() ? "yes" : "");
    }

    private static String blank(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String typed(Form form, String name) {
        String typed = ThaiText.normalise(form.value(name));
        if (typed.length() > 100) {
            form.fault(name, "letters.fault.lines");
        }
        return typed.isBlank() ? null : typed;
    }
}
