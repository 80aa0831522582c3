package th.go.dopa.damrongdhama.exchange.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** Files with the complaints of earlier years (ไฟล์เรื่องย้อนหลัง): an empty one to fill in, and the check of a full one. Nothing is kept. */
@Component
class BacklogFiles {

    private final Places places;
    private final Offices offices;
    private final Settings settings;
    private final Words words;
    private final Clock clock;
    private final Spellings spellings = Spellings.read();

    BacklogFiles(Places places, Offices offices, Settings settings, Words words, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** Checks a file against the areas, types and rules of today; {@link Unreadable} where it cannot be read. */
    ReportPage check(Staff by, String name, byte[] file) {
        Known known = known(by);
        Reading reading =
                new Reading(spellings, new RowCheck(known, spellings, Bangkok.today(clock)), known.own() == null);
        SheetFile.read(name, file, reading);
        return new ReportPage(name, reading.headings(), reading.report(), reading.leftOut());
    }

    /** The file that an office fills in. */
    byte[] template(Staff by) {
        return new Template(known(by), words).written();
    }

    private Known known(Staff by) {
        Office office = offices.office(by.office());
        AreaCode own = office.district();
        AreaCode province = own == null ? office.province() : own.parent().orElseThrow();
        if (province == null) {
            throw new NotFound("an area of office " + office.id());
        }
        List<District> districts = places.districts(province);
        Map<String, List<Named>> subdistricts = districts.stream()
                .filter(one -> own == null || one.code().equals(own))
                .collect(Collectors.toMap(one -> one.code().value(), this::subdistricts));
        String townOf = words.say(Language.TH, "exchange.town");
        String provinceName = places.province(province).nameTh();
        List<Named> named = districts.stream()
                .map(one -> new Named(
                        one.code().value(),
                        one.nameTh(),
                        one.nameTh().equals(townOf + provinceName) ? List.of(townOf) : List.of()))
                .toList();
        return new Known(own(named, own), named, subdistricts, types(), nameless(), channels(), statuses());
    }

    private static @Nullable Named own(List<Named> districts, @Nullable AreaCode own) {
        return own == null
                ? null
                : districts.stream()
                        .filter(one -> one.code().equals(own.value()))
                        .findFirst()
                        .orElseThrow();
    }

    private List<Named> subdistricts(District district) {
        return places.subdistricts(district.code()).stream()
                .map(one -> new Named(one.code().value(), one.nameTh(), List.of()))
                .toList();
    }

    private List<Named> types() {
        List<Named> types = new ArrayList<>();
        for (MainCategory main : settings.categories().mains()) {
            for (Category sub : main.subs()) {
                types.add(new Named(
                        sub.code(),
                        main.nameTh() + ": " + sub.nameTh(),
                        List.of(sub.nameTh(), sub.code(), main.nameTh())));
            }
        }
        return types;
    }

    private Set<String> nameless() {
        return settings.categories().mains().stream()
                .flatMap(main -> main.subs().stream())
                .filter(Category::anonymousAllowed)
                .map(Category::code)
                .collect(Collectors.toSet());
    }

    private List<Named> channels() {
        return Arrays.stream(Channel.values())
                .map(one -> new Named(
                        one.name(),
                        words.say(Language.TH, "complaints.channel." + one),
                        spellings.of("channel." + one)))
                .toList();
    }

    private List<Named> statuses() {
        return EnumSet.of(Status.IN_PROGRESS, Status.CLOSED, Status.NOT_ACCEPTED).stream()
                .map(one -> new Named(
                        one.name(), words.say(Language.TH, "complaints.status." + one), spellings.of("status." + one)))
                .toList();
    }
}
