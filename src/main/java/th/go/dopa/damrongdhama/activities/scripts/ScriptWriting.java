package th.go.dopa.damrongdhama.activities.scripts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.ActivityFacts;
import th.go.dopa.damrongdhama.activities.ActivityState;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/**
 * Draws the text of a month or of an activity from what is recorded (ร่างบทจากข้อมูล): what came in and was mended, where the centre went, how to complain,
 * follow and see results. Counts below five are left unsaid, as on the public pages: in a small district people would know whose case it is.
 */
@Component
public class ScriptWriting {

    private static final int SMALLEST_SAID = 5;
    private static final int MOST_ACTIVITIES = 3;
    private static final int LONGEST_RESULT = 400;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Places places;
    private final Words words;

    ScriptWriting(JdbcClient jdbc, Offices offices, Places places, Words words) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.places = places;
        this.words = words;
    }

    /** A title, as it is written, and a text. */
    public record Drawn(String title, String body) {}

    /** The text of a month of a centre. */
    public Drawn month(OfficeId id, ThaiMonth month) {
        Office office = offices.office(id);
        List<String> lines = new ArrayList<>();
        lines.add(say("scripts.text.open", office.nameTh()));
        lines.addAll(figures(id, month));
        List<Went> went = activities(id, "PUBLISHED", month.first(), month.last());
        if (!went.isEmpty()) {
            lines.add(say("scripts.text.went"));
            went.forEach(one -> lines.add(told(one)));
        }
        List<Went> coming =
                activities(id, "ANNOUNCED", month.next().first(), month.next().last());
        coming.forEach(one -> lines.add(say("scripts.text.invite", told(one))));
        lines.addAll(how(office));
        return new Drawn(say("scripts.title.month", ThaiDates.month(month)), String.join("\n", lines));
    }

    Drawn activity(Activity activity) {
        ActivityFacts facts = activity.facts();
        Office office = offices.office(activity.office());
        List<String> lines = new ArrayList<>();
        lines.add(say("scripts.text.open", office.nameTh()));
        Went went =
                new Went(facts.name(), facts.on(), facts.subdistrict(), facts.moo(), facts.place(), facts.reached());
        if (activity.state() == ActivityState.ANNOUNCED) {
            lines.add(say("scripts.text.invite", told(went) + hours(facts.from(), facts.to())));
            lines.addAll(how(office));
            return new Drawn(say("scripts.title.invite", facts.name()), String.join("\n", lines));
        }
        lines.add(told(went) + hours(facts.from(), facts.to()));
        if (!facts.results().isEmpty()) {
            lines.add(say("scripts.text.results", shortened(facts.results())));
        }
        Integer received = facts.received();
        if (received != null && received >= SMALLEST_SAID) {
            lines.add(say("scripts.text.received-there", received));
        }
        lines.addAll(how(office));
        return new Drawn(say("scripts.title.activity", facts.name()), String.join("\n", lines));
    }

    private List<String> figures(OfficeId office, ThaiMonth month) {
        List<String> said = new ArrayList<>();
        jdbc.sql("""
                        select (select count(*) from complaint_fact
                                 where office_id = :office and received_on between :first and :last) as received,
                               (select count(*) from complaint_movement_fact
                                 where office_id = :office and moved_on between :first and :last and kind = 'OUT_CLOSED'
                                   and not secret) as ended,
                               (select count(*) from complaint_fact
                                 where office_id = :office and answer = 'FIXED' and closed_on between :first and :last) as fixed
                        """)
                .param("office", office.value())
                .param("first", month.first())
                .param("last", month.last())
                .query(row -> {
                    for (String figure : List.of("received", "ended", "fixed")) {
                        int count = row.getInt(figure);
                        if (count >= SMALLEST_SAID) {
                            said.add(say("scripts.text." + figure, ThaiDates.month(month), count));
                        }
                    }
                });
        return said;
    }

    private record Went(
            String name,
            LocalDate on,
            @Nullable AreaCode subdistrict,
            @Nullable Integer moo,
            String place,
            @Nullable Integer reached) {}

    private List<Went> activities(OfficeId office, String state, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select name, held_on, subdistrict_code, moo, place, reached from activity
                         where office_id = :office and state = :state and held_on between :first and :last
                         order by held_on desc, id desc
                         limit :most
                        """)
                .param("office", office.value())
                .param("state", state)
                .param("first", first)
                .param("last", last)
                .param("most", MOST_ACTIVITIES)
                .query((row, i) -> new Went(
                        row.getString("name"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("subdistrict_code") == null
                                ? null
                                : new AreaCode(row.getString("subdistrict_code")),
                        row.getObject("moo", Integer.class),
                        row.getString("place"),
                        row.getObject("reached", Integer.class)))
                .list();
    }

    private String told(Went went) {
        String told = say(
                "scripts.text.activity",
                ThaiDates.weekday(went.on()),
                ThaiDates.longDate(went.on(), false),
                went.name(),
                where(went));
        Integer reached = went.reached();
        return reached != null && reached >= SMALLEST_SAID ? told + " " + say("scripts.text.reached", reached) : told;
    }

    private String where(Went went) {
        List<String> where = new ArrayList<>();
        if (!went.place().isEmpty()) {
            where.add(went.place());
        }
        Integer moo = went.moo();
        if (moo != null) {
            where.add(say("activities.moo", moo));
        }
        AreaCode subdistrict = went.subdistrict();
        if (subdistrict != null) {
            where.add(say(
                    "scripts.text.subdistrict", places.subdistrict(subdistrict).nameTh()));
        }
        return where.isEmpty() ? "" : say("scripts.text.at", String.join(" ", where));
    }

    private String hours(@Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null) {
            return "";
        }
        return " "
                + (to == null
                        ? say("scripts.text.from", from.toString())
                        : say("scripts.text.from-to", from.toString(), to.toString()));
    }

    private List<String> how(Office office) {
        String phone = office.phone();
        return List.of(
                say("scripts.text.complain"),
                phone == null
                        ? say("scripts.text.call-1567")
                        : say(
                                "scripts.text.call",
                                PhoneNumber.of(phone).map(PhoneNumber::shown).orElse(phone)),
                say("scripts.text.follow"),
                say("scripts.text.close", office.nameTh()));
    }

    /** Whole sentences or lines, as many as are heard out. */
    private static String shortened(String results) {
        if (results.length() <= LONGEST_RESULT) {
            return results;
        }
        int end = Math.max(results.lastIndexOf('\n', LONGEST_RESULT), results.lastIndexOf(' ', LONGEST_RESULT));
        return results.substring(0, end > 0 ? end : LONGEST_RESULT);
    }

    private String say(String key, Object... arguments) {
        return words.say(Language.TH, key, plain(arguments));
    }

    /** Numbers as digits, which are read as words later; not grouped by a language. */
    private static Object[] plain(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray();
    }
}
