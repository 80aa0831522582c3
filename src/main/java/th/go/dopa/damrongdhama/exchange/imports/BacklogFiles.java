package th.go.dopa.damrongdhama.exchange.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
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

/** Files with the complaints of earlier years (ไฟล์เรื่องย้อนหลัง): an empty one to fill in, and reading a full one. Nothing is kept here. */
@Component
class BacklogFiles {

    private final Places places;
    private final Offices offices;
    private final Settings settings;
    private final Words words;
    private final Clock clock;
    private final OwnHeadings own;
    private final Spellings spellings = Spellings.read();
    private final Names headings;

    BacklogFiles(Places places, Offices offices, Settings settings, Words words, OwnHeadings own, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.settings = settings;
        this.words = words;
        this.own = own;
        this.clock = clock;
        this.headings = new Names(Arrays.stream(Column.values())
                .map(column -> new Named(
                        column.name(),
                        words.say(Language.TH, "exchange.column." + column),
                        spellings.of("heading." + column)))
                .toList());
    }

    /**
     * Looks at a file as far as its first case; {@link Unreadable} where it is refused at once.
     *
     * @return whether its columns are understood; otherwise somebody has to say what they hold
     */
    boolean understood(OfficeId office, String name, byte[] file) {
        Reading reading = reading(office, null, row -> {
            throw new Enough();
        });
        try {
            SheetFile.read(name, file, reading);
            reading.end();
            return true;
        } catch (Enough seen) {
            return true;
        } catch (Unreadable refused) {
            if (refused.why().ofColumns()) {
                return false;
            }
            throw refused;
        }
    }

    /**
     * A reading of a file of the office against the areas, types and rules of today.
     *
     * @param headingRow where somebody said that the headings stand; null where they are to be found
     */
    Reading reading(OfficeId office, @Nullable Integer headingRow, Consumer<CheckedRow> checked) {
        Known known = known(office);
        return new Reading(
                spellings,
                book(office),
                headingRow,
                new RowCheck(known, spellings, Bangkok.today(clock)),
                known.own() == null,
                checked);
    }

    /** The words by which the columns of the office's files are known. */
    Headings.Book book(OfficeId office) {
        return new Headings.Book(spellings, own.of(office));
    }

    /** The columns that a file of the office must have. */
    List<Column> needed(OfficeId office) {
        boolean province = offices.office(office).district() == null;
        return Arrays.stream(Column.values())
                .filter(column -> column.needed() || (province && column == Column.DISTRICT))
                .toList();
    }

    /** What a heading that nobody knows may mean; empty where it is like none. */
    List<Column> like(String heading) {
        return headings.find(heading, spellings, "before.heading").names().stream()
                .map(one -> Column.valueOf(one.code()))
                .toList();
    }

    /** The rules of today for a row of the office. */
    RowCheck check(OfficeId office) {
        return new RowCheck(known(office), spellings, Bangkok.today(clock));
    }

    /** The file that an office fills in. */
    byte[] template(Staff by) {
        return new Template(known(by.office()), words).written();
    }

    private Known known(OfficeId id) {
        Office office = offices.office(id);
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
        return new Known(
                own(named, own),
                named,
                subdistricts,
                types(),
                such(Category::anonymousAllowed),
                such(Category::secret),
                seats(),
                channels(),
                statuses());
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

    private Set<String> such(Predicate<Category> which) {
        return settings.categories().mains().stream()
                .flatMap(main -> main.subs().stream())
                .filter(which)
                .map(Category::code)
                .collect(Collectors.toSet());
    }

    private List<Named> seats() {
        return Arrays.stream(AccusedSeat.values())
                .map(one -> new Named(
                        one.name(),
                        words.say(Language.TH, "complaints.accused-seat." + one),
                        spellings.of("seat." + one)))
                .toList();
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
        return EnumSet.of(Status.RECEIVED, Status.IN_PROGRESS, Status.CLOSED, Status.NOT_ACCEPTED).stream()
                .map(one -> new Named(
                        one.name(), words.say(Language.TH, "complaints.status." + one), spellings.of("status." + one)))
                .toList();
    }
}
