package th.go.dopa.damrongdhama.complaints.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Services on one line (บันทึกบริการ): at most four answers, the name is optional, one press makes it a complaint. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
@RequestMapping("/desk/services")
class ServicesController {

    private static final int LINES = 20;
    private static final int LONGEST = 500;

    private final Services services;
    private final Offices offices;
    private final Places places;

    ServicesController(Services services, Offices offices, Places places) {
        this.services = services;
        this.offices = offices;
        this.places = places;
    }

    @GetMapping
    Page services(Visit visit, Staff staff, @RequestParam(required = false) @Nullable String after) {
        Form form = Form.empty().set("nature", Nature.INFORMATION.name());
        return shown(visit, staff, form, UUID.randomUUID(), after);
    }

    @PostMapping
    Page record(Visit visit, Staff staff, Form form) {
        UUID key = key(form);
        Optional<Nature> nature = Arrays.stream(Nature.values())
                .filter(one -> one.name().equals(form.value("nature")))
                .findFirst();
        if (nature.isEmpty()) {
            form.fault("nature", "services.fault.nature");
        }
        text(form, "what", "services.fault.what");
        text(form, "result", "services.fault.result");
        if (form.faulty()) {
            return shown(visit, staff, form, key, null).status(422);
        }
        try {
            return Page.to(next(form, recorded(staff, form, key, nature.orElseThrow())));
        } catch (Refused sent) {
            form.fault("what", sent.key());
            return shown(visit, staff, form, UUID.randomUUID(), null).status(409);
        }
    }

    private long recorded(Staff staff, Form form, UUID key, Nature nature) {
        return services.record(
                staff,
                key,
                nature,
                form.value("what"),
                subdistrict(staff, form.value("subdistrict")),
                form.value("result"),
                form.value("name"));
    }

    private static String next(Form form, long service) {
        return form.value("as").equals("complaint") ? "/desk/complaints/new?service=" + service : "/desk/services";
    }

    private Page shown(Visit visit, Staff staff, Form form, UUID key, @Nullable String after) {
        Long before = after != null && after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null;
        Slice<Services.Service> slice = services.latest(staff, before, LINES);
        return Page.show(
                "complaints/intake/services",
                new ServicesPage(
                        form,
                        key,
                        Arrays.stream(Nature.values())
                                .map(one -> new Option(one.name(), visit.t("complaints.nature." + one)))
                                .toList(),
                        subdistricts(staff).stream()
                                .map(one -> new Option(one.code().value(), one.nameTh()))
                                .toList(),
                        slice.items().stream().map(one -> line(visit, one)).toList(),
                        slice.next() == null ? null : "/desk/services?after=" + slice.next(),
                        before == null ? null : "/desk/services"));
    }

    private ServicesPage.Line line(Visit visit, Services.Service service) {
        AreaCode subdistrict = service.subdistrict();
        return new ServicesPage.Line(
                ThaiDates.shortDate(service.servedOn()),
                visit.t("complaints.nature." + service.nature()),
                service.what(),
                subdistrict == null ? "" : places.subdistrict(subdistrict).nameTh(),
                service.result());
    }

    private List<Subdistrict> subdistricts(Staff staff) {
        AreaCode district = offices.office(staff.office()).district();
        return district == null ? List.of() : places.subdistricts(district);
    }

    private @Nullable AreaCode subdistrict(Staff staff, String chosen) {
        return subdistricts(staff).stream()
                .map(Subdistrict::code)
                .filter(code -> code.value().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static void text(Form form, String name, String fault) {
        String typed = form.value(name);
        if (typed.isEmpty()) {
            form.fault(name, fault);
        } else if (typed.length() > LONGEST) {
            form.fault(name, "services.fault.long", LONGEST);
        }
    }

    private static UUID key(Form form) {
        try {
            return UUID.fromString(form.value("formKey"));
        } catch (IllegalArgumentException garbled) {
            return UUID.randomUUID();
        }
    }
}
