package th.go.dopa.damrongdhama.exchange.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.CitizenNumber;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Villages;

/** The rules for one row of an office's register (การตรวจทีละแถว). It remembers only a fingerprint of the rows before, to see one that comes twice. */
final class RowCheck {

    /** The main type whose accused are officials by definition. */
    private static final String ACCUSATION = "05";

    private static final LocalDate LONG_AGO = LocalDate.of(1950, 1, 1);

    private final Known known;
    private final Spellings spellings;
    private final LocalDate today;
    private final Names channels;
    private final Names types;
    private final Names statuses;
    private final Names seats;
    private final Names districts;
    private final Map<String, Names> subdistricts = new HashMap<>();
    private final Map<UUID, Integer> seen = new HashMap<>();

    RowCheck(Known known, Spellings spellings, LocalDate today) {
        this.known = known;
        this.spellings = spellings;
        this.today = today;
        this.channels = new Names(known.channels());
        this.types = new Names(known.types());
        this.statuses = new Names(known.statuses());
        this.seats = new Names(known.seats());
        this.districts = new Names(known.districts());
        known.subdistricts().forEach((district, names) -> subdistricts.put(district, new Names(names)));
    }

    CheckedRow check(int number, Map<Column, String> cells) {
        One one = new One(cells);
        one.look();
        one.twice(number);
        return one.checked(number);
    }

    /** The same of a row that was mended, without a look at the rows before it. */
    CheckedRow again(int number, Map<Column, String> cells) {
        One one = new One(cells);
        one.look();
        return one.checked(number);
    }

    /** One row while it is looked at. */
    private final class One {

        private final Map<Column, String> cells;
        private final Map<Column, String> typed = new EnumMap<>(Column.class);
        private final Map<Column, String> meant = new EnumMap<>(Column.class);
        private final List<Finding> findings = new ArrayList<>();

        One(Map<Column, String> cells) {
            this.cells = cells;
            cells.forEach((column, cell) -> {
                String text = ThaiText.normalise(cell).strip();
                typed.put(column, ThaiDigits.arabic(text));
                if (column.words()) {
                    meant.put(column, text);
                }
            });
        }

        CheckedRow checked(int number) {
            return new CheckedRow(number, cells, meant, maybeSecret(), findings);
        }

        void look() {
            for (Column column : cells.keySet()) {
                String typed = typed(column);
                if (typed.startsWith("=")) {
                    found(column, Flaw.FORMULA);
                } else if (typed.length() > column.longest()) {
                    found(column, Flaw.TOO_LONG, Integer.toString(column.longest()), List.of());
                }
            }
            LocalDate received = received();
            chosen(Column.CHANNEL, channels, Flaw.CHOICE_MISSING);
            Named type = chosen(Column.TYPE, types, Flaw.MISSING);
            area();
            person(type);
            seat(type);
            incident(received);
            ending(received);
            if (typed(Column.STORY).isEmpty()) {
                found(Column.STORY, Flaw.MISSING);
            }
        }

        /** Of a secret matter the office of the accused decides who never sees it. */
        private void seat(@Nullable Named type) {
            Named seat = typed(Column.SEAT).isEmpty() ? null : named(Column.SEAT, seats);
            if (type == null || !known.secret().contains(type.code())) {
                return;
            }
            if (typed(Column.SEAT).isEmpty()) {
                found(
                        Column.SEAT,
                        Flaw.SEAT_MISSING,
                        "",
                        known.seats().stream().map(Named::name).toList());
            } else if (seat != null
                    && seat.code().equals(AccusedSeat.PRIVATE.name())
                    && type.code().startsWith(ACCUSATION)) {
                found(Column.SEAT, Flaw.SEAT_PRIVATE);
            }
        }

        /** Whether the type is secret, or one of those that it may mean. */
        private boolean maybeSecret() {
            return types.find(cells.getOrDefault(Column.TYPE, ""), spellings, "before." + Column.TYPE).names().stream()
                    .anyMatch(one -> known.secret().contains(one.code()));
        }

        private @Nullable LocalDate received() {
            if (typed(Column.RECEIVED).isEmpty()) {
                found(Column.RECEIVED, Flaw.MISSING);
                return null;
            }
            LocalDate day = day(Column.RECEIVED, Facts.EARLIEST);
            if (day != null && day.isBefore(Facts.EARLIEST)) {
                found(Column.RECEIVED, Flaw.DAY_TOO_EARLY, ThaiDates.longDate(Facts.EARLIEST, false), List.of());
            }
            return day;
        }

        private void incident(@Nullable LocalDate received) {
            LocalDate day = day(Column.INCIDENT, LONG_AGO);
            if (day != null && received != null && day.isAfter(received)) {
                found(Column.INCIDENT, Flaw.INCIDENT_AFTER_RECEIVED, ThaiDates.shortDate(received), List.of());
            }
        }

        private void ending(@Nullable LocalDate received) {
            LocalDate closed = day(Column.CLOSED, Facts.EARLIEST);
            if (closed != null && received != null && closed.isBefore(received)) {
                found(Column.CLOSED, Flaw.CLOSED_BEFORE_RECEIVED, ThaiDates.shortDate(received), List.of());
            }
            boolean dayGiven = !typed(Column.CLOSED).isEmpty();
            if (typed(Column.STATUS).isEmpty()) {
                found(Column.STATUS, Flaw.CHOICE_MISSING, "", List.of(status(dayGiven)));
                return;
            }
            Named status = chosen(Column.STATUS, statuses, Flaw.CHOICE_MISSING);
            if (status == null) {
                return;
            }
            if (!Status.valueOf(status.code()).open() && !dayGiven) {
                found(Column.CLOSED, Flaw.CLOSED_WITHOUT_DAY);
            } else if (Status.valueOf(status.code()).open() && dayGiven) {
                found(Column.STATUS, Flaw.OPEN_WITH_CLOSING_DAY, "", List.of(status(true)));
            }
        }

        private String status(boolean ended) {
            String code = (ended ? Status.CLOSED : Status.IN_PROGRESS).name();
            return known.statuses().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .map(Named::name)
                    .orElseThrow();
        }

        /** The day of a cell as far as it is certain. */
        private @Nullable LocalDate day(Column column, LocalDate from) {
            if (typed(column).isEmpty()) {
                return null;
            }
            DayRead read =
                    DayRead.of(cells.getOrDefault(column, ""), day -> !day.isBefore(from) && !day.isAfter(today));
            List<String> days = read.days().stream().map(ThaiDates::shortDate).toList();
            switch (read.verdict()) {
                case RIGHT -> {}
                case MENDED -> found(column, Flaw.DAY_READ, "", days);
                case TO_DECIDE -> found(column, Flaw.DAY_GUESSED, "", days);
                case WRONG -> found(column, Flaw.DAY_UNREADABLE);
            }
            if (read.verdict().compareTo(Verdict.MENDED) > 0) {
                return null;
            }
            LocalDate day = read.days().getFirst();
            meant.put(column, day.toString());
            if (day.isAfter(today)) {
                found(column, Flaw.DAY_TO_COME);
            }
            return day;
        }

        private void area() {
            Named own = known.own();
            if (own != null && typed(Column.DISTRICT).isEmpty()) {
                meant.put(Column.DISTRICT, own.code());
            }
            Named district = typed(Column.DISTRICT).isEmpty() ? own : named(Column.DISTRICT, districts);
            if (district == null) {
                if (typed(Column.DISTRICT).isEmpty()) {
                    found(Column.DISTRICT, Flaw.MISSING);
                }
                return;
            }
            if (own != null && !district.code().equals(own.code())) {
                found(Column.DISTRICT, Flaw.OTHER_DISTRICT, own.name(), List.of());
                return;
            }
            Names within = subdistricts.get(district.code());
            if (!typed(Column.SUBDISTRICT).isEmpty() && within != null) {
                named(Column.SUBDISTRICT, within);
            }
            if (!typed(Column.MOO).isEmpty()) {
                Villages.moo(typed(Column.MOO))
                        .ifPresentOrElse(
                                moo -> meant.put(Column.MOO, moo.toString()), () -> found(Column.MOO, Flaw.MOO_BAD));
            }
        }

        private void person(@Nullable Named type) {
            if (spellings.of("person.nobody").contains(Spellings.bare(typed(Column.NAME)))) {
                meant.put(Column.NAME, "");
            }
            if (meant.getOrDefault(Column.NAME, "").isEmpty()
                    && type != null
                    && !known.nameless().contains(type.code())) {
                found(Column.NAME, Flaw.NAMELESS, type.name(), List.of());
            }
            String citizen = typed(Column.CITIZEN);
            if (citizen.matches("[0-9.]+E\\+?[0-9]+")) {
                found(Column.CITIZEN, Flaw.DIGITS_LOST);
            } else if (!citizen.isEmpty() && !CitizenNumber.valid(citizen)) {
                found(Column.CITIZEN, Flaw.CITIZEN_BAD);
            } else {
                meant.put(Column.CITIZEN, citizen.replaceAll("[^0-9]", ""));
            }
            phone(typed(Column.PHONE));
        }

        private void phone(String phone) {
            if (phone.matches("[0-9.]+E\\+?[0-9]+")) {
                found(Column.PHONE, Flaw.DIGITS_LOST);
                return;
            }
            Optional<PhoneNumber> number = PhoneNumber.of(phone);
            if (number.isPresent()) {
                meant.put(Column.PHONE, number.get().digits());
            } else if (!phone.isEmpty()) {
                Optional<PhoneNumber> whole =
                        phone.matches("[2-9][0-9 -]{6,12}") ? PhoneNumber.of("0" + phone) : Optional.empty();
                whole.ifPresent(one -> meant.put(Column.PHONE, one.digits()));
                found(
                        Column.PHONE,
                        whole.isPresent() ? Flaw.NOUGHT_LOST : Flaw.PHONE_BAD,
                        "",
                        whole.map(PhoneNumber::shown).stream().toList());
            }
        }

        private @Nullable Named chosen(Column column, Names names, Flaw missing) {
            if (typed(column).isEmpty()) {
                found(column, missing);
                return null;
            }
            return named(column, names);
        }

        private @Nullable Named named(Column column, Names names) {
            Names.Match match = names.find(cells.getOrDefault(column, ""), spellings, "before." + column);
            List<String> offered = match.names().stream().map(Named::name).toList();
            switch (match.verdict()) {
                case RIGHT -> {}
                case MENDED -> found(column, Flaw.NAME_MENDED, "", offered);
                case TO_DECIDE -> found(column, Flaw.NAME_GUESSED, "", offered);
                case WRONG -> found(column, Flaw.NAME_UNKNOWN);
            }
            if (!match.certain()) {
                return null;
            }
            meant.put(column, match.names().getFirst().code());
            return match.names().getFirst();
        }

        /** The same number, day, matter and name in an earlier row. */
        private void twice(int number) {
            String all = String.join(
                    "\0",
                    typed(Column.NUMBER),
                    typed(Column.RECEIVED),
                    typed(Column.STORY),
                    typed(Column.NAME),
                    typed(Column.CITIZEN),
                    typed(Column.DISTRICT));
            Integer before = seen.putIfAbsent(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)), number);
            if (before != null) {
                found(Column.STORY, Flaw.TWICE, before.toString(), List.of());
            }
        }

        private String typed(Column column) {
            return typed.getOrDefault(column, "");
        }

        private void found(Column column, Flaw flaw) {
            found(column, flaw, "", List.of());
        }

        private void found(Column column, Flaw flaw, String about, List<String> proposed) {
            findings.add(new Finding(column, cells.getOrDefault(column, ""), flaw, about, proposed));
        }
    }
}
