package th.go.dopa.damrongdhama.letters.registers;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Registers;
import th.go.dopa.damrongdhama.letters.Series;
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

    LetterheadController(Letterheads heads, Registers registers, Offices offices, Places places) {
        this.heads = heads;
        this.registers = registers;
        this.offices = offices;
        this.places = places;
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
