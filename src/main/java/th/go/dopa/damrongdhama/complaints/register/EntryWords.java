package th.go.dopa.damrongdhama.complaints.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes the lines of a register out: types, places, people and offices by name. */
@Component
class EntryWords {

    private final Settings settings;
    private final Places places;
    private final Offices offices;
    private final People people;

    EntryWords(Settings settings, Places places, Offices offices, People people) {
        this.settings = settings;
        this.places = places;
        this.offices = offices;
        this.people = people;
    }

    List<RegisterPage.Line> lines(Visit visit, List<Entry> entries) {
        Map<AccountId, String> names = names(entries);
        return entries.stream()
                .map(entry -> new RegisterPage.Line(
                        entry.number().value(),
                        entry.secret(),
                        ThaiDates.shortDate(entry.receivedOn()),
                        type(entry),
                        entry.story(),
                        subdistrict(entry) + " " + district(entry),
                        visit.t("complaints.channel." + entry.channel()),
                        visit.t("complaints.complainant." + entry.complainant()),
                        responsible(entry, names),
                        agencies(entry),
                        visit.t("complaints.status." + entry.status()),
                        end(visit, entry)))
                .toList();
    }

    /** The names of those who work on the cases. */
    Map<AccountId, String> names(List<Entry> entries) {
        return people.names(entries.stream()
                .map(Entry::responsible)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    String type(Entry entry) {
        return settings.category(entry.categoryVersion(), entry.categoryCode()).nameTh();
    }

    String district(Entry entry) {
        return places.district(entry.district()).nameTh();
    }

    String subdistrict(Entry entry) {
        AreaCode subdistrict = entry.subdistrict();
        return subdistrict == null ? "" : places.subdistrict(subdistrict).nameTh();
    }

    String responsible(Entry entry, Map<AccountId, String> names) {
        AccountId responsible = entry.responsible();
        return responsible == null ? "" : names.getOrDefault(responsible, "");
    }

    String agencies(Entry entry) {
        return entry.agencies().stream()
                .map(agency -> offices.office(agency).nameTh())
                .collect(Collectors.joining(", "));
    }

    String outcome(Visit visit, Entry entry) {
        return entry.outcome().isEmpty() ? "" : visit.t("complaints." + entry.outcome());
    }

    private String end(Visit visit, Entry entry) {
        @Nullable LocalDate closed = entry.closedOn();
        return closed == null
                ? visit.t("register.due", ThaiDates.shortDate(entry.dueOn()))
                : (ThaiDates.shortDate(closed) + " " + outcome(visit, entry)).strip();
    }
}
