package th.go.dopa.damrongdhama.places.agencies;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.NewAgency;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;

/** The agencies of a centre and how they and it are reached, as its officers keep them. */
@Controller
@ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class AgenciesController {

    private static final String HERE = "/desk/agencies";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    private final Offices offices;

    AgenciesController(Offices offices) {
        this.offices = offices;
    }

    @GetMapping(HERE)
    Page list(Staff staff) {
        List<Office> all = offices.agenciesFor(staff.office());
        Predicate<Office> own = agency -> staff.office().equals(agency.parent());
        return Page.show(
                "places/agencies",
                new AgenciesPage(
                        offices.office(staff.office()),
                        all.stream().filter(own).toList(),
                        all.stream().filter(own.negate()).toList()));
    }

    @GetMapping(HERE + "/new")
    Page ask() {
        return Page.show("places/newagency", new NewAgencyPage(Form.empty()));
    }

    @PostMapping(HERE)
    Page add(Staff staff, Form form) {
        String name = ThaiText.normalise(form.value("name"));
        String english = form.has("name-en") ? form.value("name-en") : name;
        if (name.isBlank() || name.length() > LONGEST_NAME || english.length() > LONGEST_NAME) {
            form.fault("name", "places.agency.name-missing");
        }
        String phone = phone(form);
        String address = address(form);
        if (form.faulty()) {
            return Page.show("places/newagency", new NewAgencyPage(form)).status(422);
        }
        offices.add(staff, new NewAgency(staff.office(), name, english, phone, address));
        return Page.to(HERE);
    }

    @GetMapping(HERE + "/{id:[0-9]{1,18}}")
    Page one(Staff staff, @PathVariable String id) {
        Office office = kept(staff, id);
        String phone = office.phone();
        String address = office.address();
        Form form =
                Form.empty().set("phone", phone == null ? "" : phone).set("address", address == null ? "" : address);
        return page(staff, form, office);
    }

    @PostMapping(HERE + "/{id:[0-9]{1,18}}")
    Page reachedAt(Staff staff, @PathVariable String id, Form form) {
        Office office = kept(staff, id);
        String phone = phone(form);
        String address = address(form);
        if (form.faulty()) {
            return page(staff, form, office).status(422);
        }
        offices.reachedAt(staff, office.id(), phone, address);
        return Page.to(HERE);
    }

    private static Page page(Staff staff, Form form, Office office) {
        return Page.show(
                "places/contact", new ContactPage(form, office, office.id().equals(staff.office())));
    }

    /** The centre itself, or an agency it keeps. */
    private Office kept(Staff staff, String id) {
        Office office = offices.office(new OfficeId(Long.parseLong(id)));
        if (!office.id().equals(staff.office()) && !staff.office().equals(office.parent())) {
            throw new NotFound("office " + id + " kept by " + staff.office());
        }
        return office;
    }

    private static @Nullable String phone(Form form) {
        if (!form.has("phone")) {
            return null;
        }
        Optional<PhoneNumber> phone = PhoneNumber.of(form.value("phone"));
        if (phone.isEmpty()) {
            form.fault("phone", "places.contact.phone-bad");
        }
        return phone.map(PhoneNumber::digits).orElse(null);
    }

    private static @Nullable String address(Form form) {
        String address = ThaiText.normalise(form.value("address"));
        if (address.length() > LONGEST_ADDRESS) {
            form.fault("address", "places.contact.address-long");
        }
        return address.isBlank() ? null : address;
    }
}
