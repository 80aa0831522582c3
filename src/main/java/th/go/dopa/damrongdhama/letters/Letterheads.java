package th.go.dopa.damrongdhama.letters;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** How the letters of each office are headed, and which register gives their numbers (หัวหนังสือ). */
@Component
public class Letterheads {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Words words;

    Letterheads(JdbcClient jdbc, Journal journal, Words words) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.words = words;
    }

    /** As the office has it now; nothing before it was first written down. */
    @Transactional(readOnly = true)
    public Optional<Letterhead> of(OfficeId office) {
        return jdbc.sql("""
                        select version, code, sender, address, unit, phone, fax, email, own_register
                          from letterhead where office_id = :office
                        """)
                .param("office", office.value())
                .query((row, i) -> new Letterhead(
                        office,
                        row.getInt("version"),
                        row.getString("code"),
                        row.getString("sender"),
                        row.getString("address").lines().toList(),
                        new Contact(
                                row.getString("unit"),
                                row.getString("phone"),
                                row.getString("fax"),
                                row.getString("email")),
                        row.getBoolean("own_register")))
                .optional();
    }

    /**
     * Writes it down for the person's own office.
     *
     * @param head whose version is the one the person was looking at, 0 for the first
     */
    @Transactional
    public void put(Staff by, Letterhead head) {
        int put = jdbc.sql("""
                        insert into letterhead (office_id, version, code, sender, address, unit, phone, fax, email, own_register)
                        select :office, 1, :code, :sender, :address, :unit, :phone, :fax, :email, :own
                         where :version = 0 or exists (select from letterhead where office_id = :office)
                            on conflict (office_id) do update
                           set version = letterhead.version + 1, code = excluded.code, sender = excluded.sender,
                               address = excluded.address, unit = excluded.unit, phone = excluded.phone, fax = excluded.fax, email = excluded.email,
                               own_register = excluded.own_register
                         where letterhead.version = :version
                        """)
                .param("office", by.office().value())
                .param("version", head.version())
                .param("code", head.code())
                .param("sender", head.sender())
                .param("address", String.join("\n", head.address()))
                .param("unit", head.contact().unit())
                .param("phone", head.contact().phone())
                .param("fax", head.contact().fax())
                .param("email", head.contact().email())
                .param("own", head.ownRegister())
                .update();
        if (put == 0) {
            throw new Overtaken("letterhead " + by.office());
        }
        journal.note(by, "letterhead.put", new Subject("letterhead", by.office() + "." + (head.version() + 1)));
    }

    /** The line ส่วนราชการ of a memo: office, unit and telephone. */
    public String memoLine(Letterhead head) {
        String phone = head.contact().phone();
        return head.sender() + " " + head.contact().unit()
                + (phone == null ? "" : " " + words.say(Language.TH, "letters.phone", phone));
    }

    /** A way to say an address in one line each. */
    public static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
