package th.go.dopa.damrongdhama.complaints.intake;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.QrPicture;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.TrackingCode;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Laying out the form of the counter and its slip. A district writes down what happened in it; a province chooses among its districts. */
@Component
class CounterPages {

    private final Choices choices;
    private final Receipts receipts;
    private final Offices offices;
    private final Places places;
    private final FieldReceptions field;

    CounterPages(Choices choices, Receipts receipts, Offices offices, Places places, FieldReceptions field) {
        this.choices = choices;
        this.receipts = receipts;
        this.offices = offices;
        this.places = places;
        this.field = field;
    }

    /** Sets the province and, at a district, the district of the office: nobody writes down what happened elsewhere. */
    void place(Staff staff, Form form) {
        Office office = offices.office(staff.office());
        form.set("province", code(office.province()));
        if (office.district() != null || !form.value("district").startsWith(code(office.province()))) {
            form.set("district", code(office.district()));
        }
    }

    CounterPage page(Visit visit, Staff staff, Form form, UUID key) {
        place(staff, form);
        Chosen chosen = choices.chosen(form);
        Office office = offices.office(staff.office());
        return new CounterPage(
                form,
                key,
                form.value("service"),
                field.offered(staff, visit::date),
                Arrays.stream(Channel.values())
                        .filter(channel -> channel != Channel.WEB)
                        .map(one -> new Option(one.name(), visit.t("complaints.channel." + one)))
                        .toList(),
                options(visit, "complaints.nature.", Nature.values()),
                options(visit, "complaints.importance.", Importance.values()),
                choices.categories().stream()
                        .flatMap(main -> main.subs().stream().map(sub -> option(main, sub)))
                        .toList(),
                office.district() != null || office.province() == null
                        ? List.of()
                        : places.districts(office.province()).stream()
                                .map(one -> new Option(one.code().value(), one.nameTh()))
                                .toList(),
                choices.subdistricts(chosen.district()).stream()
                        .map(one -> new Option(one.code().value(), one.nameTh()))
                        .toList(),
                options(visit, "complaints.accused-kind.", AccusedKind.values()),
                options(visit, "complaints.accused-seat.", AccusedSeat.values()),
                options(visit, "complaints.complainant.", Complainant.values()),
                options(visit, "complaints.elsewhere.", Elsewhere.values()),
                List.of(new Option("yes", visit.t("counter.yes")), new Option("no", visit.t("counter.no"))));
    }

    CounterSlipPage slip(Visit visit, Staff staff, UUID key) {
        Receipts.Receipt receipt = receipts.counter(key);
        TrackingCode code = receipt.code();
        return new CounterSlipPage(
                receipt.number().value(),
                code == null ? null : code.shown(),
                qr(code),
                receipt.office().nameTh(),
                visit.date(receipt.facts().receivedOn()),
                visit.date(receipt.facts().tellBy()),
                receipt.office().id().equals(staff.office()));
    }

    private static @Nullable QrPicture qr(@Nullable TrackingCode code) {
        return code == null
                ? null
                : QrPicture.of(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/track")
                        .fragment(code.digits())
                        .toUriString());
    }

    private static Option option(MainCategory main, Category sub) {
        return new Option(sub.code(), main.nameTh() + " › " + sub.nameTh());
    }

    private static <E extends Enum<E>> List<Option> options(Visit visit, String words, E[] family) {
        return Arrays.stream(family)
                .map(one -> new Option(one.name(), visit.t(words + one.name())))
                .toList();
    }

    private static String code(@Nullable AreaCode area) {
        return area == null ? "" : area.value();
    }
}
