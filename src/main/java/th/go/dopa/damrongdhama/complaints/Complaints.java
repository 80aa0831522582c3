package th.go.dopa.damrongdhama.complaints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.LinkHolder;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/**
 * The cases (เรื่องร้องเรียน): finding one that an office may see, and the only writer of a case, its history, its sight and its movements.
 * Whoever changes a case calls {@link #held} first, which locks it.
 */
@Component
public class Complaints {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Sights sights;
    private final Clock clock;

    Complaints(JdbcClient jdbc, Journal journal, Sights sights, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.sights = sights;
        this.clock = clock;
    }

    /** A case that the person's office may see; anybody else's is not found. */
    public Complaint seen(Staff by, CaseNumber number) {
        return through(by, number, "");
    }

    /** Those of some cases that the person's office may see, by number. */
    public Map<CaseNumber, Complaint> seen(Staff by, Collection<CaseNumber> numbers) {
        if (!Sights.worksWithCases(by)) {
            return Map.of();
        }
        return jdbc
                .sql("select " + ComplaintRow.COLUMNS + """
                          from complaint c
                          join complaint_sight s on s.complaint_id = c.id
                         where c.number = any (:numbers::text[]) and s.office_id = :office and (not s.secret or :secrets)
                        """)
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .param("office", by.office().value())
                .param("secrets", Sights.secretsShownTo(by))
                .query((row, i) -> ComplaintRow.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Complaint::number, Function.identity()));
    }

    /** The same, locked until the end of the transaction, to be changed. */
    @Transactional
    public Complaint held(Staff by, CaseNumber number) {
        return through(by, number, " for update of c");
    }

    /**
     * The same, as long as nobody changed it since the person looked.
     *
     * @param seenVersion the version on the page from which the person acts
     */
    @Transactional
    public Complaint held(Staff by, CaseNumber number, int seenVersion) {
        Complaint complaint = held(by, number);
        if (complaint.version() != seenVersion) {
            throw new Overtaken("complaint " + complaint.id());
        }
        return complaint;
    }

    /** The case whose tracking code was shown. */
    public Complaint tracked(Citizen by) {
        return own(by, "");
    }

    /** The same, locked, to be changed. */
    @Transactional
    public Complaint heldBy(Citizen by) {
        return own(by, " for update of c");
    }

    /** Begins a case: its first row, its first line of history, who may see it. */
    @Transactional
    public Complaint begin(Actor by, CaseNumber number, Facts facts, Happening.Filed filed, List<Text> texts) {
        Standing standing = Standing.fresh(facts.filedAt());
        Map<String, @Nullable Object> row = ComplaintRow.facts(facts);
        row.putAll(ComplaintRow.standing(standing));
        row.put("number", number.value());
        long id = jdbc.sql("""
                        insert into complaint (number, version, status, secret, channel, nature, importance, category_code, category_version,
                               filed_office_id, holder_office_id, responsible_account_id, complainant, hide_name, agency_may_contact,
                               reachable, accused_kind, accused_seat, elsewhere, district_code, subdistrict_code, moo, latitude, longitude,
                               incident_on, received_on, recorded_at, tell_by, due_on, proposed, questions_open, referrals_open,
                               referrals_answered, times_reopened, changed_at, backlog)
                        values (:number, 1, :status, :secret, :channel, :nature, :importance, :category, :categoryVersion,
                               :filedAt, :holder, :responsible, :complainant, :hideName, :agencyMayContact,
                               :reachable, :accusedKind, :accusedSeat, :elsewhere, :district, :subdistrict, :moo, :latitude, :longitude,
                               :incidentOn, :receivedOn, :recordedAt, :tellBy, :dueOn, :proposed, :questionsOpen, :referralsOpen,
                               :referralsAnswered, :timesReopened, :recordedAt, :backlog)
                        returning id
                        """).params(row).query(Long.class).single();
        Complaint complaint = new Complaint(new ComplaintId(id), number, 1, facts, standing);
        write(by, complaint, filed, happenedAt(facts));
        write(complaint, texts);
        find(complaint, texts);
        sights.begin(complaint);
        move(complaint, "IN_NEW");
        journal.note(by, "complaint.filed", subject(complaint.id()));
        return complaint;
    }

    /** Keeps a changed case with the line of history that tells why, and what was written. */
    @Transactional
    public Complaint change(Actor by, Complaint next, Happening happening, List<Text> texts) {
        Map<String, @Nullable Object> row = ComplaintRow.standing(next.standing());
        row.put("id", next.id().value());
        row.put("version", next.version());
        row.put("dueOn", next.facts().dueOn());
        row.put("now", now());
        int changed = jdbc.sql("""
                        update complaint
                           set version = version + 1, status = :status, holder_office_id = :holder, responsible_account_id = :responsible,
                               proposed = :proposed, questions_open = :questionsOpen, referrals_open = :referralsOpen,
                               referrals_answered = :referralsAnswered, closed_on = :closedOn, closing_reason = :closing,
                               refusal_reason = :refusal, answer = :answer, rating = :rating, times_reopened = :timesReopened,
                               due_on = :dueOn, changed_at = :now
                         where id = :id and version = :version
                        """).params(row).update();
        if (changed == 0) {
            throw new Overtaken("complaint " + next.id());
        }
        Complaint kept = new Complaint(next.id(), next.number(), next.version() + 1, next.facts(), next.standing());
        String kind = write(by, kept, happening, clock.instant());
        write(kept, texts);
        sights.follow(kept, happening);
        moved(kept, happening);
        journal.note(by, "complaint." + kind, subject(kept.id()));
        return kept;
    }

    private Complaint through(Staff by, CaseNumber number, String lock) {
        return jdbc.sql("select " + ComplaintRow.COLUMNS + """
                          from complaint c
                          join complaint_sight s on s.complaint_id = c.id
                         where c.number = :number and s.office_id = :office and (not s.secret or :secrets)
                        """ + lock)
                .param("number", number.value())
                .param("office", by.office().value())
                .param("secrets", Sights.secretsShownTo(by))
                .query((row, i) -> ComplaintRow.read(row))
                .optional()
                .filter(complaint -> Sights.worksWithCases(by))
                .orElseThrow(() -> new NotFound("case " + number + " for office " + by.office()));
    }

    private Complaint own(Citizen by, String lock) {
        ComplaintId id = by.complaint();
        if (id == null) {
            throw new NotFound("a case without its code");
        }
        return jdbc.sql("select " + ComplaintRow.COLUMNS + " from complaint c where c.id = :id" + lock)
                .param("id", id.value())
                .query((row, i) -> ComplaintRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("complaint " + id));
    }

    private String write(Actor by, Complaint complaint, Happening happening, Instant happenedAt) {
        String body = HappeningTexts.write(happening);
        String kind = HappeningTexts.kind(body);
        Map<String, @Nullable Object> line = who(by);
        jdbc.sql("""
                        insert into complaint_happening (complaint_id, seq, kind, body, actor, account_id, appointment_id, office_id,
                                                         happened_at, recorded_at)
                        values (:complaint, :seq, :kind, :body::jsonb, :actor, :account, :appointment, :office, :happened, :now)
                        """)
                .params(line)
                .param("complaint", complaint.id().value())
                .param("seq", complaint.version())
                .param("kind", kind)
                .param("body", body)
                .param("happened", happenedAt.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
        return kind;
    }

    private void write(Complaint complaint, List<Text> texts) {
        List<Text> written = texts.stream().filter(text -> !text.empty()).toList();
        if (written.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into complaint_text (complaint_id, seq, kind, audience, body)
                        select :complaint, :seq, kind, audience, body
                          from unnest(:kinds::text[], :audiences::text[], :bodies::text[]) as u (kind, audience, body)
                        """)
                .param("complaint", complaint.id().value())
                .param("seq", complaint.version())
                .param("kinds", written.stream().map(text -> text.kind().name()).toArray(String[]::new))
                .param(
                        "audiences",
                        written.stream().map(text -> text.audience().name()).toArray(String[]::new))
                .param("bodies", written.stream().map(Text::body).toArray(String[]::new))
                .update();
    }

    /** Makes the words of what was written findable, each a lexeme as it stands. */
    private void find(Complaint complaint, List<Text> texts) {
        jdbc.sql("insert into complaint_search (complaint_id, words) values (:id, to_tsvector('simple', :words))")
                .param("id", complaint.id().value())
                .param("words", words(texts))
                .update();
    }

    /** The words by which a case is found, but for those of the office alone. */
    static String words(List<Text> texts) {
        return texts.stream()
                .filter(text -> text.audience() != Audience.INTERNAL)
                .flatMap(text -> ThaiText.words(text.body()).stream())
                .collect(Collectors.joining(" "));
    }

    private void moved(Complaint complaint, Happening happening) {
        switch (happening) {
            case Happening.Closed closed -> move(complaint, "OUT_CLOSED");
            case Happening.NotAccepted refused -> move(complaint, "OUT_CLOSED");
            case Happening.Cancelled cancelled -> move(complaint, "OUT_CANCELLED");
            case Happening.Contradicted contradicted -> move(complaint, "IN_REOPENED");
            case Happening.Filed it -> throw new IllegalStateException("filed twice: " + complaint.id());
            case Happening.Received it -> {}
            case Happening.Proposed it -> {}
            case Happening.Ordered it -> {}
            case Happening.Referred it -> {}
            case Happening.Reported it -> {}
            case Happening.Noted it -> {}
            case Happening.Asked it -> {}
            case Happening.InformationAdded it -> {}
            case Happening.Confirmed it -> {}
            case Happening.CodeReissued it -> {}
            case Happening.Acknowledged it -> {}
            case Happening.AcknowledgementTakenBack it -> {}
            case Happening.Published it -> {}
            case Happening.Withdrawn it -> {}
            case Happening.Transferred it -> moved(complaint, it.from(), it.to());
            case Happening.Returned it -> moved(complaint, it.from(), it.to());
        }
    }

    private void moved(Complaint complaint, OfficeId from, OfficeId to) {
        move(complaint, from, "OUT_TRANSFER");
        move(complaint, to, "IN_TRANSFER");
    }

    private void move(Complaint complaint, String kind) {
        move(complaint, complaint.standing().holder(), kind);
    }

    private void move(Complaint complaint, OfficeId office, String kind) {
        jdbc.sql("""
                        insert into complaint_movement (complaint_id, office_id, moved_on, kind)
                        values (:complaint, :office, :day, :kind)
                        """)
                .param("complaint", complaint.id().value())
                .param("office", office.value())
                .param("day", Bangkok.today(clock))
                .param("kind", kind)
                .update();
    }

    /** A case of the backlog happened when it was received, at the opening of that day. */
    static Instant happenedAt(Facts facts) {
        LocalDate recordedOn = LocalDate.ofInstant(facts.recordedAt(), Bangkok.ZONE);
        return facts.receivedOn().equals(recordedOn)
                ? facts.recordedAt()
                : facts.receivedOn()
                        .atTime(LocalTime.of(8, 30))
                        .atZone(Bangkok.ZONE)
                        .toInstant();
    }

    static Map<String, @Nullable Object> who(Actor by) {
        Map<String, @Nullable Object> who = new HashMap<>();
        who.put("account", null);
        who.put("appointment", null);
        who.put("office", null);
        switch (by) {
            case Staff staff -> {
                who.put("actor", "STAFF");
                who.put("account", staff.account().value());
                who.put("appointment", staff.appointment().value());
                who.put("office", staff.office().value());
            }
            case LinkHolder holder -> {
                who.put("actor", "LINK");
                who.put("office", holder.office().value());
            }
            case Machine machine -> who.put("actor", "MACHINE");
            case Citizen citizen -> who.put("actor", "CITIZEN");
        }
        return who;
    }

    static Subject subject(ComplaintId id) {
        return new Subject("complaint", id.toString());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
