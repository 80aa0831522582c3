package th.go.dopa.damrongdhama.commendations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Colleague;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.Option;

/** Whom somebody may praise, and in whose meeting (ผู้ที่เสนอชมเชยได้): a district its own people, a province its own and those of its districts. */
@Component
class Praisable {

    private final People people;
    private final Offices offices;
    private final Places places;

    Praisable(People people, Offices offices, Places places) {
        this.people = people;
        this.offices = offices;
        this.places = places;
    }

    /** Whether the person decides in meetings of his office, whoever is praised. */
    boolean decides(Staff by) {
        return by.role() == Role.DISTRICT_CHIEF || by.role() == Role.PROVINCE_OFFICER;
    }

    /** The level of the meetings of the person's office; null for a district, which may also propose to its province. */
    @Nullable
    Level level(Staff by) {
        return offices.office(by.office()).kind() == OfficeKind.PROVINCE ? Level.PROVINCE : null;
    }

    /** The office of the meeting of the province. */
    OfficeId above(Staff by) {
        Office office = offices.office(by.office());
        OfficeId parent = office.parent();
        if (office.kind() == OfficeKind.PROVINCE || parent == null) {
            return by.office();
        }
        return parent;
    }

    /** The offices whose people a province may praise; empty for a district, which praises its own. */
    List<Option> offices(Staff by) {
        Office office = offices.office(by.office());
        AreaCode province = office.province();
        if (office.kind() != OfficeKind.PROVINCE || province == null) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option(office.id().toString(), office.nameTh()));
        for (District district : places.districts(province)) {
            offices.districtOffice(district.code())
                    .ifPresent(one -> options.add(new Option(one.id().toString(), one.nameTh())));
        }
        return options;
    }

    /** The office whose people are praised, as it was asked for; not found where the person may not praise there. */
    OfficeId office(Staff by, String asked) {
        if (asked.isEmpty() || asked.equals(by.office().toString())) {
            return by.office();
        }
        return offices(by).stream()
                .filter(option -> option.value().equals(asked))
                .findFirst()
                .map(option -> new OfficeId(Long.parseLong(option.value())))
                .orElseThrow(() -> new NotFound("office " + asked));
    }

    /** Who works there today but for the person himself, each once, and those that a commendation names already. */
    List<Person> people(Staff by, OfficeId office, @Nullable Commendation before) {
        Map<AccountId, Person> all = new LinkedHashMap<>();
        if (before != null) {
            before.facts().people().stream()
                    .filter(one -> one.account() != null)
                    .forEach(one -> all.put(Objects.requireNonNull(one.account()), one));
        }
        for (Colleague one : people.colleagues(office)) {
            if (!one.account().equals(by.account())) {
                all.putIfAbsent(one.account(), new Person(one.account(), one.name(), one.positionTh()));
            }
        }
        return List.copyOf(all.values());
    }

    /** Who praises: the head of the office where there is one, else who writes it down. */
    String praiser(Staff by) {
        return people.colleagues(by.office(), Role.DISTRICT_CHIEF).stream()
                .findFirst()
                .map(Colleague::positionTh)
                .orElseGet(() -> people.position(by.appointment()));
    }
}
