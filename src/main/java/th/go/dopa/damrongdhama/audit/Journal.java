package th.go.dopa.damrongdhama.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.LinkHolder;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * The journal (บันทึกการใช้งาน): who saw or did what. A line is written in the transaction of its act, holds ids and the name of the
 * act only, and is never changed; a written reason lies beside it and can be blanked.
 */
@Component
public class Journal {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes an act in the caller's transaction. */
    @Transactional
    public void note(Actor by, String act, Subject subject) {
        jdbc.sql("""
                        insert into journal (xid, noted_at, actor, account_id, appointment_id, office_id, pass_id, job, act,
                                             subject_kind, subject_id)
                        values (pg_current_xact_id(), :now, :actor, :account, :appointment, :office, :pass, :job, :act, :kind, :id)
                        """).params(line(by, act, subject)).update();
    }

    /** Notes the same act upon many things in the caller's transaction, a line each. */
    @Transactional
    public void note(Actor by, String act, String kind, List<String> ids) {
        jdbc.sql("""
                        insert into journal (xid, noted_at, actor, account_id, appointment_id, office_id, pass_id, job, act,
                                             subject_kind, subject_id)
                        select pg_current_xact_id(), :now, :actor, :account, :appointment, :office, :pass, :job, :act, :kind, id
                          from unnest(:ids::text[]) as u (id)
                        """)
                .params(line(by, act, new Subject(kind, ids.getFirst())))
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    /** Notes an act with the reason that a person wrote for it. */
    @Transactional
    public void note(Actor by, String act, Subject subject, String reason) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        jdbc.sql("""
                        with noted as (
                            insert into journal (xid, noted_at, actor, account_id, appointment_id, office_id, pass_id, job, act,
                                                 subject_kind, subject_id, reason_hash)
                            values (pg_current_xact_id(), :now, :actor, :account, :appointment, :office, :pass, :job, :act, :kind, :id,
                                    :hash)
                            returning id)
                        insert into journal_reason (journal_id, salt, body) select id, :salt, :reason from noted
                        """)
                .params(line(by, act, subject))
                .param("hash", Chain.ofReason(salt, reason))
                .param("salt", salt)
                .param("reason", reason)
                .update();
    }

    /** Takes the words of a written reason away (ลบข้อความ); the line stays and the chain still holds. */
    @Transactional
    public void blankReason(Actor by, long line) {
        int blanked = jdbc.sql(
                        "update journal_reason set body = null, salt = null, blanked_at = :now where journal_id = :line and body is not null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("line", line)
                .update();
        if (blanked == 0) {
            throw new NotFound("a written reason of journal line " + line);
        }
        note(by, "journal.reason-blanked", new Subject("journal", Long.toString(line)));
    }

    private Map<String, @Nullable Object> line(Actor by, String act, Subject subject) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        line.put("act", act);
        line.put("kind", subject.kind());
        line.put("id", subject.id());
        for (String absent : new String[] {"account", "appointment", "office", "pass", "job"}) {
            line.put(absent, null);
        }
        switch (by) {
            case Staff staff -> {
                line.put("actor", "STAFF");
                line.put("account", staff.account().value());
                line.put("appointment", staff.appointment().value());
                line.put("office", staff.office().value());
            }
            case LinkHolder holder -> {
                line.put("actor", "LINK");
                line.put("pass", holder.pass().value());
                line.put("office", holder.office().value());
            }
            case Machine machine -> {
                line.put("actor", "MACHINE");
                line.put("job", machine.job());
            }
            case Citizen citizen -> line.put("actor", "CITIZEN");
        }
        return line;
    }
}
