package th.go.dopa.damrongdhama.letters;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * The numbers of letters sent (เลขทะเบียนหนังสือส่ง): by office, series and calendar year, none twice. Where our register is an office's only one it counts by
 * itself, and every number it ever gave is a letter or says what was written elsewhere under it.
 */
@Component
public class Registers {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;

    Registers(JdbcClient jdbc, Keys keys, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins our register of this year after the last number that the office gave in its former one. */
    @Transactional
    public void begin(Staff by, Series series, int lastGiven) {
        int year = Bangkok.today(clock).getYear();
        int begun = jdbc.sql("""
                        insert into letter_register (office_id, series, year, began_after, last)
                        select :office, :series, :year, :last, :last
                         where :last >= (select coalesce(max(number), 0) from letter_number
                                          where office_id = :office and series = :series and year = :year)
                            on conflict (office_id, series, year) do nothing
                        """)
                .param("office", by.office().value())
                .param("series", series.name())
                .param("year", year)
                .param("last", lastGiven)
                .update();
        if (begun == 0) {
            throw new Refused("letters.refused.register-begun");
        }
        journal.note(by, "letter-register.begun", new Subject("letter-register", subject(by.office(), series, year)));
    }

    /** Takes the next number for a letter that was written outside of the system, and says which. */
    @Transactional
    public int takeElsewhere(Staff by, Series series, String what) {
        if (series == Series.SECRET && !Letters.secretsShownTo(by)) {
            throw new Refused("letters.refused.secret");
        }
        if (what.isBlank()) {
            throw new Refused("letters.refused.elsewhere-what");
        }
        int year = Bangkok.today(clock).getYear();
        int number = next(by.office(), series, year);
        String context = context(by.office(), series, year, number);
        byte[] sealed = keys.encrypt(KeyPurpose.IDENTITY, what.strip().getBytes(StandardCharsets.UTF_8), context);
        write(by, series, year, number, null, sealed);
        journal.note(
                by,
                "letter-number.taken-elsewhere",
                new Subject("letter-register", subject(by.office(), series, year)));
        return number;
    }

    /** Notes a number that was given to a letter outside of the drafts here, as somebody typed it. */
    @Transactional
    public void typedElsewhere(Staff by, Series series, int year, int number, String what) {
        byte[] sealed = keys.encrypt(
                KeyPurpose.IDENTITY,
                what.strip().getBytes(StandardCharsets.UTF_8),
                context(by.office(), series, year, number));
        if (write(by, series, year, number, null, sealed) == 0) {
            throw new Refused("letters.refused.number-taken", Integer.toString(number));
        }
    }

    /** Numbers of our register of which nobody could say what became; there are none unless somebody wrote past the system. */
    @Transactional(readOnly = true)
    public List<Integer> gaps(Staff by, Series series, int year) {
        return jdbc.sql("""
                        select n
                          from letter_register r
                         cross join generate_series(r.began_after + 1, r.last) n
                         where r.office_id = :office and r.series = :series and r.year = :year
                           and not exists (select from letter_number g
                                            where g.office_id = r.office_id and g.series = r.series and g.year = r.year and g.number = n)
                         order by n
                        """)
                .param("office", by.office().value())
                .param("series", series.name())
                .param("year", year)
                .query(Integer.class)
                .list();
    }

    /** The next number of our register; whoever asks at the same time waits until this one is kept or given back. */
    @Transactional(propagation = Propagation.MANDATORY)
    int give(Staff by, Series series, int year, LetterId letter) {
        int number = next(by.office(), series, year);
        typed(by, series, year, number, letter);
        return number;
    }

    /** A number from the central register, as somebody typed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void typed(Staff by, Series series, int year, int number, LetterId letter) {
        if (write(by, series, year, number, letter, null) == 0) {
            throw new Refused("letters.refused.number-taken", Integer.toString(number));
        }
    }

    static String context(OfficeId office, Series series, int year, int number) {
        return "letter-number:" + office + ":" + series + ":" + year + ":" + number;
    }

    private int next(OfficeId office, Series series, int year) {
        return jdbc.sql("""
                        insert into letter_register (office_id, series, year, began_after, last)
                        select :office, :series, :year, coalesce(max(number), 0), coalesce(max(number), 0) + 1
                          from letter_number where office_id = :office and series = :series and year = :year
                            on conflict (office_id, series, year) do update
                           set last = greatest(letter_register.last, excluded.began_after) + 1
                        returning last
                        """)
                .param("office", office.value())
                .param("series", series.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private int write(
            Staff by, Series series, int year, int number, @Nullable LetterId letter, byte @Nullable [] elsewhere) {
        return jdbc.sql("""
                        insert into letter_number (office_id, series, year, number, letter_id, elsewhere, key_id, given_by, given_at)
                        values (:office, :series, :year, :number, :letter, :elsewhere, :key, :by, :now)
                            on conflict (office_id, series, year, number) do nothing
                        """)
                .param("office", by.office().value())
                .param("series", series.name())
                .param("year", year)
                .param("number", number)
                .param("letter", letter == null ? null : letter.value())
                .param("elsewhere", elsewhere)
                .param("key", elsewhere == null ? null : keys.keyId(KeyPurpose.IDENTITY))
                .param("by", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String subject(OfficeId office, Series series, int year) {
        return office + "." + series.slug() + "." + year;
    }
}
