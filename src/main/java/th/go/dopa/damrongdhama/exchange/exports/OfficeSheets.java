package th.go.dopa.damrongdhama.exchange.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.RegisterEntry;
import th.go.dopa.damrongdhama.letters.Shelves;
import th.go.dopa.damrongdhama.web.ListFile;

/** What an office has besides its cases (ข้อมูลอื่นของสำนักงาน): services, its register of letters sent, its villages. */
@Component
class OfficeSheets {

    private static final int AT_ONCE = 1_000;
    private static final int BUDDHIST = 543;

    private final JdbcClient jdbc;
    private final Shelves shelves;
    private final Cells cells;

    OfficeSheets(JdbcClient jdbc, Shelves shelves, Cells cells) {
        this.jdbc = jdbc;
        this.shelves = shelves;
        this.cells = cells;
    }

    /** The services, the first first; says how many lines were written, as the others do. */
    int services(Taking taking, ListFile out) {
        AtomicInteger lines = new AtomicInteger();
        AtomicLong last = new AtomicLong();
        Long[] offices = offices(taking);
        int before;
        do {
            before = lines.get();
            jdbc.sql("""
                            select r.id, o.name_th as office, r.served_on, r.nature, r.what, r.result, u.name_th as subdistrict, c.number as became,
                                   a.name as person, r.recorded_at
                              from service_record r
                              join office o on o.id = r.office_id
                              left join subdistrict u on u.code = r.subdistrict_code
                              left join account a on a.id = r.account_id
                              left join complaint_sight s on s.complaint_id = r.complaint_id and s.office_id = :office
                                                         and (not s.secret or :secrets)
                              left join complaint c on c.id = s.complaint_id
                             where r.office_id = any (:offices::bigint[]) and r.id > :after
                             order by r.id
                             limit :size
                            """)
                    .param("office", taking.by().office().value())
                    .param("offices", offices)
                    .param("secrets", Sights.secretsShownTo(taking.by()))
                    .param("after", last.get())
                    .param("size", AT_ONCE)
                    .query(row -> {
                        cells.line(Sheet.SERVICES, row, null, out);
                        last.set(row.getLong("id"));
                        lines.incrementAndGet();
                    });
        } while (lines.get() == before + AT_ONCE);
        return lines.get();
    }

    /** The registers of letters sent, each from its first number up. */
    int letters(Taking taking, ListFile out) {
        int lines = 0;
        List<Shelves.Booked> some = shelves.registers(taking.by(), null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(line -> letter(taking, line, out));
            lines += some.size();
            some = some.size() < AT_ONCE ? List.of() : shelves.registers(taking.by(), some.getLast(), AT_ONCE);
        }
        return lines;
    }

    /** The villages of a district, also those that were renamed or have ended. */
    int villages(Taking taking, ListFile out) {
        AtomicInteger lines = new AtomicInteger();
        jdbc.sql("""
                        select u.name_th as subdistrict, v.moo, v.name_th as village, v.valid_from, v.valid_to
                          from office o
                          join subdistrict u on u.district_code = o.district_code
                                             or (:whole and o.kind <> 'DISTRICT' and starts_with(u.code, coalesce(o.province_code, '')))
                          join village v on v.subdistrict_code = u.code
                         where o.id = :office
                         order by u.code, v.moo, v.id
                        """)
                .param("office", taking.by().office().value())
                .param("whole", taking.whole())
                .query(row -> {
                    cells.line(Sheet.VILLAGES, row, null, out);
                    lines.incrementAndGet();
                });
        return lines.get();
    }

    /** The office, and all centres below it where they are taken out together. */
    private Long[] offices(Taking taking) {
        return jdbc.sql("""
                        with recursive below as (
                            select id from office where id = :office
                            union all
                            select o.id from office o join below b on o.parent_id = b.id where :whole and o.kind <> 'AGENCY')
                        select id from below
                        """)
                .param("office", taking.by().office().value())
                .param("whole", taking.whole())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private void letter(Taking taking, Shelves.Booked line, ListFile out) {
        RegisterEntry entry = line.entry();
        Letter letter = entry.letter();
        out.text(cells.say("letters.series." + line.series()))
                .number(line.year() + BUDDHIST)
                .number(entry.number());
        if (letter == null) {
            String what = entry.elsewhere();
            cells.day(entry.given(), out);
            out.text("").text(what == null ? "" : what).text(cells.say("letters.elsewhere"));
        } else {
            LocalDate dated = letter.content().date();
            boolean masked = letter.personal() && !taking.named();
            cells.day(dated == null ? entry.given() : dated, out);
            out.text(masked ? cells.say("exports.masked") : letter.content().recipient())
                    .text(letter.content().subject())
                    .text(cells.say("letters.state." + letter.state()));
        }
        out.end();
    }
}
