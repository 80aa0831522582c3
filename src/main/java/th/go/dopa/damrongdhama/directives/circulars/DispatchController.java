package th.go.dopa.damrongdhama.directives.circulars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Given;
import th.go.dopa.damrongdhama.directives.Recipients;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Sending a circular: to whom, and under which number and date. */
@Controller
@ForStaff({Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class DispatchController {

    private final Circulars circulars;
    private final CircularForm forms;
    private final Places places;
    private final Offices offices;
    private final Clock clock;

    DispatchController(Circulars circulars, CircularForm forms, Places places, Offices offices, Clock clock) {
        this.circulars = circulars;
        this.forms = forms;
        this.places = places;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping(WrittenController.ONE + "/dispatch")
    Page ask(Visit visit, Staff staff, @PathVariable long id) {
        Circular circular = draft(staff, id);
        LocalDate today = Bangkok.today(clock);
        Form form = Form.empty()
                .set("version", Integer.toString(circular.version()))
                .set("office", areas(staff).stream().map(Option::value).toList())
                .set("dated.day", Integer.toString(today.getDayOfMonth()))
                .set("dated.month", Integer.toString(today.getMonthValue()))
                .set("dated.year", Integer.toString(ThaiDates.year(today)));
        return page(staff, circular, form);
    }

    @PostMapping(WrittenController.ONE + "/dispatch")
    Page send(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Circular circular = circulars.seen(staff, new CircularId(id));
        if (circular.state() == CircularState.SENT && circular.office().equals(staff.office())) {
            return Page.to(WrittenController.HERE + "/" + id);
        }
        Circular draft = draft(staff, id);
        List<String> there = areas(staff).stream().map(Option::value).toList();
        List<AreaCode> chosen = form.values("office").stream()
                .filter(there::contains)
                .map(AreaCode::new)
                .toList();
        Given given = CircularForm.given(form);
        if (chosen.isEmpty()) {
            form.fault("office", "directives.refused.nobody");
        }
        if (form.faulty()) {
            return page(staff, draft, form).status(422);
        }
        try {
            circulars.send(
                    staff,
                    draft.id(),
                    form.version(),
                    new Recipients(chosen, form.chosen("straight", "yes") && staff.role() == Role.DOPA_OFFICER),
                    given);
        } catch (Refused no) {
            form.fault("number", no.key(), no.arguments().toArray());
            return page(staff, draft, form).status(422);
        }
        return Page.to(WrittenController.HERE + "/" + id);
    }

    private Circular draft(Staff staff, long id) {
        Circular circular = circulars.seen(staff, new CircularId(id));
        if (!circular.office().equals(staff.office())) {
            throw new NotFound("circular " + id + " of the own office");
        }
        if (circular.state() != CircularState.DRAFT) {
            throw new Refused("directives.refused.not-now");
        }
        return circular;
    }

    private List<Option> areas(Staff staff) {
        if (staff.role() == Role.DOPA_OFFICER) {
            return places.provinces().stream()
                    .filter(one -> offices.provinceOffice(one.code()).isPresent())
                    .map(one -> new Option(one.code().value(), one.nameTh()))
                    .toList();
        }
        AreaCode province =
                Objects.requireNonNull(offices.office(staff.office()).province());
        return places.districts(province).stream()
                .filter(one -> offices.districtOffice(one.code()).isPresent())
                .map(one -> new Option(one.code().value(), one.nameTh()))
                .toList();
    }

    private Page page(Staff staff, Circular circular, Form form) {
        return Page.show(
                "directives/circulars/send",
                new SendPage(
                        form,
                        WrittenController.HERE + "/" + circular.id(),
                        circular.text().subject(),
                        staff.role() == Role.DOPA_OFFICER,
                        forms.head(staff).map(Letterhead::ownRegister).orElse(false),
                        areas(staff)));
    }
}
