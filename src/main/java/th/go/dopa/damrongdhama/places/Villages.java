package th.go.dopa.damrongdhama.places;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.VillageReport.Line;
import th.go.dopa.damrongdhama.places.VillageReport.Verdict;

/** Writing down the villages (หมู่บ้าน) of a subdistrict, as its district keeps them; an ended or renamed one stays with its dates. */
@Component
public class Villages {

    private static final int LONGEST_NAME = 100;
    private static final int HIGHEST_MOO = 99;

    /** ตำบล and ต. before the name of a subdistrict, หมู่บ้าน and บ้าน say nothing that the list does not know. */
    private static final String SUBDISTRICT_WORD = "^(?:\u0e15\u0e33\u0e1a\u0e25|\u0e15\\.)\\s*";

    private static final String MOO_WORD =
            "^(?:\u0e2b\u0e21\u0e39\u0e48\u0e17\u0e35\u0e48|\u0e2b\u0e21\u0e39\u0e48|\u0e21\\.)\\s*";

    private static final Pattern PAIR =
            Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,15})?)\\s*[,\\s]\\s*([0-9]{2,3}(?:\\.[0-9]{1,15})?)");

    private final JdbcClient jdbc;
    private final Places places;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;

    Villages(JdbcClient jdbc, Places places, Offices offices, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether a village may be called so. */
    public static boolean goodName(String nameTh) {
        return !nameTh.isBlank() && nameTh.length() <= LONGEST_NAME;
    }

    /** The number of a village as it is typed: with or without the word for it, in either digits. */
    public static Optional<Integer> moo(String typed) {
        String number = ThaiDigits.arabic(ThaiText.normalise(typed)).strip().replaceFirst(MOO_WORD, "");
        return number.matches("0?[1-9]|[1-9][0-9]") && Integer.parseInt(number) <= HIGHEST_MOO
                ? Optional.of(Integer.parseInt(number))
                : Optional.empty();
    }

    /** Names the village of a number from today on; one that had the number before ended yesterday. */
    @Transactional
    public void name(Actor by, AreaCode subdistrict, int moo, String nameTh) {
        kept(by, subdistrict);
        put(subdistrict, moo, ThaiText.normalise(nameTh).strip());
        journal.note(by, "village.named", subject(subdistrict));
    }

    /** Pins a village on the map, or takes its pin away; {@code null} for none. */
    @Transactional
    public void pin(Actor by, AreaCode subdistrict, int moo, @Nullable Point pin) {
        kept(by, subdistrict);
        int pinned = jdbc.sql("""
                        update village set latitude = :latitude, longitude = :longitude
                         where subdistrict_code = :subdistrict and moo = :moo and valid_to is null
                        """)
                .param("latitude", pin == null ? null : pin.latitude())
                .param("longitude", pin == null ? null : pin.longitude())
                .param("subdistrict", subdistrict.value())
                .param("moo", moo)
                .update();
        if (pinned == 0) {
            throw new NotFound("village " + moo + " of " + subdistrict.value());
        }
        journal.note(by, "village.pinned", subject(subdistrict));
    }

    /** A pin as it is copied from a map: latitude and longitude with a comma between them, in Thailand. */
    public static Optional<Point> point(String typed) {
        Matcher pair = PAIR.matcher(ThaiDigits.arabic(typed).strip());
        if (!pair.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(pair.group(1));
        double longitude = Double.parseDouble(pair.group(2));
        return latitude >= 5 && latitude <= 21 && longitude >= 97 && longitude <= 106
                ? Optional.of(new Point(latitude, longitude))
                : Optional.empty();
    }

    /** Ends a village as of yesterday; old cases still name it. */
    @Transactional
    public void end(Actor by, AreaCode subdistrict, int moo) {
        kept(by, subdistrict);
        int ended = jdbc.sql("""
                        update village set valid_to = :today::date - 1
                         where subdistrict_code = :subdistrict and moo = :moo and valid_to is null
                        """)
                .param("today", Bangkok.today(clock))
                .param("subdistrict", subdistrict.value())
                .param("moo", moo)
                .update();
        if (ended == 0) {
            throw new NotFound("village " + moo + " of " + subdistrict.value());
        }
        journal.note(by, "village.ended", subject(subdistrict));
    }

    /** What a list of villages would change in the district of the staff; nothing is written. Villages not in the list stay as they are. */
    @Transactional(readOnly = true)
    public VillageReport compare(Staff by, List<VillageRow> rows) {
        Map<String, Subdistrict> subdistricts = places.subdistricts(district(by)).stream()
                .collect(Collectors.toMap(one -> bare(one.nameTh()), one -> one, (one, other) -> one));
        Map<AreaCode, Map<Integer, String>> known = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (VillageRow row : rows) {
            Optional<Subdistrict> subdistrict = Optional.ofNullable(subdistricts.get(bare(row.subdistrict())));
            subdistrict.ifPresent(one -> known.computeIfAbsent(one.code(), this::namesByMoo));
            lines.add(judge(row, subdistrict, known, seen));
        }
        return new VillageReport(lines);
    }

    /**
     * Takes over what {@link #compare} found new or renamed; rows with a problem are left out.
     *
     * @return how many villages were named
     */
    @Transactional
    public int take(Staff by, List<VillageRow> rows) {
        Set<AreaCode> touched = new HashSet<>();
        int named = 0;
        for (Line line : compare(by, rows).lines()) {
            if (line.verdict().changes()) {
                AreaCode subdistrict = Objects.requireNonNull(line.subdistrict());
                put(subdistrict, line.moo(), line.nameTh());
                touched.add(subdistrict);
                named++;
            }
        }
        touched.forEach(subdistrict -> journal.note(by, "village.list-taken", subject(subdistrict)));
        return named;
    }

    /** The district whose villages somebody keeps. */
    public AreaCode district(Staff by) {
        AreaCode district = offices.office(by.office()).district();
        if (district == null) {
            throw new NotFound("a district of " + by.office());
        }
        return district;
    }

    private Line judge(
            VillageRow row,
            Optional<Subdistrict> subdistrict,
            Map<AreaCode, Map<Integer, String>> known,
            Set<String> seen) {
        Optional<Integer> moo = moo(row.moo());
        String name = ThaiText.normalise(row.name()).strip();
        if (subdistrict.isEmpty()) {
            return new Line(row, null, 0, name, Verdict.SUBDISTRICT_UNKNOWN, "");
        }
        AreaCode code = subdistrict.get().code();
        if (moo.isEmpty()) {
            return new Line(row, code, 0, name, Verdict.MOO_BAD, "");
        }
        if (!goodName(name)) {
            return new Line(row, code, moo.get(), name, Verdict.NAME_BAD, "");
        }
        if (!seen.add(code.value() + "/" + moo.get())) {
            return new Line(row, code, moo.get(), name, Verdict.TWICE, "");
        }
        String before = known.getOrDefault(code, Map.of()).getOrDefault(moo.get(), "");
        Verdict verdict = before.isEmpty() ? Verdict.NEW : before.equals(name) ? Verdict.SAME : Verdict.RENAMED;
        return new Line(row, code, moo.get(), name, verdict, before);
    }

    private Map<Integer, String> namesByMoo(AreaCode subdistrict) {
        return places.villages(subdistrict).stream().collect(Collectors.toMap(Village::moo, Village::nameTh));
    }

    /** One named today is only corrected: it never held under the other name. */
    private void put(AreaCode subdistrict, int moo, String nameTh) {
        if (moo < 1 || moo > HIGHEST_MOO || !goodName(nameTh)) {
            throw new IllegalArgumentException("not a village");
        }
        jdbc.sql("""
                        update village
                           set name_th = case when valid_from = :today then :name else name_th end,
                               valid_to = case when valid_from = :today then null else :today::date - 1 end
                         where subdistrict_code = :subdistrict and moo = :moo and valid_to is null and name_th <> :name
                        """)
                .param("today", Bangkok.today(clock))
                .param("name", nameTh)
                .param("subdistrict", subdistrict.value())
                .param("moo", moo)
                .update();
        jdbc.sql("""
                        insert into village (subdistrict_code, moo, name_th, valid_from, latitude, longitude)
                        select :subdistrict, :moo, :name, :today::date, max(latitude), max(longitude)
                          from village where subdistrict_code = :subdistrict and moo = :moo and valid_to = :today::date - 1
                        on conflict (subdistrict_code, moo) where valid_to is null do nothing
                        """)
                .param("subdistrict", subdistrict.value())
                .param("moo", moo)
                .param("name", nameTh)
                .param("today", Bangkok.today(clock))
                .update();
    }

    /** Only the district itself keeps its villages; the machine keeps all. */
    private void kept(Actor by, AreaCode subdistrict) {
        Subdistrict found = places.subdistrict(subdistrict);
        if (by instanceof Staff staff && !found.district().equals(district(staff))) {
            throw new NotFound("subdistrict " + subdistrict.value());
        }
    }

    private static String bare(String subdistrict) {
        return ThaiText.normalise(subdistrict).strip().replaceFirst(SUBDISTRICT_WORD, "");
    }

    private static Subject subject(AreaCode subdistrict) {
        return new Subject("subdistrict", subdistrict.value());
    }
}
