package th.go.dopa.damrongdhama.complaints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases out of older registers, many at once (เรื่องย้อนหลัง). They get the very rows that {@link Complaints} would have written one by one, with one
 * statement a table; a history of two or three lines says what the register says. No limit runs for them, and nobody is sent a message.
 */
@Component
public class OldCases {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final LocalTime EVENING = LocalTime.of(16, 30);

    private final JdbcClient jdbc;
    private final SpentForms forms;
    private final CaseNumbers numbers;
    private final Identities identities;
    private final Sights sights;
    private final Journal journal;
    private final Clock clock;

    OldCases(
            JdbcClient jdbc,
            SpentForms forms,
            CaseNumbers numbers,
            Identities identities,
            Sights sights,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.numbers = numbers;
        this.identities = identities;
        this.sights = sights;
        this.journal = journal;
        this.clock = clock;
    }

    /** A case that was not there before. */
    public record Begun(UUID formKey, ComplaintId id) {}

    /** A number of an older register as it is looked for. */
    public static String bare(String number) {
        String folded = ThaiDigits.arabic(ThaiText.normalise(number)).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(folded).replaceAll("");
    }

    /** Takes the cases in; those that were taken in before are left as they are and not given back. */
    @Transactional
    public List<Begun> begin(Staff by, List<OldCase> cases) {
        Set<UUID> known = forms.spent(cases.stream().map(OldCase::formKey).toList());
        Map<UUID, OldCase> fresh = new LinkedHashMap<>();
        cases.stream()
                .filter(one -> !known.contains(one.formKey()))
                .forEach(one -> fresh.putIfAbsent(one.formKey(), one));
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Told> told = told(List.copyOf(fresh.values()));
        List<Complaint> complaints = told.stream().map(Told::complaint).toList();
        List<Begun> begun = told.stream()
                .map(one -> new Begun(one.old().formKey(), one.complaint().id()))
                .toList();
        keep(complaints);
        forms.spend(begun);
        tell(by, told);
        write(told);
        find(told);
        sights.begin(complaints);
        move(complaints);
        identities.keep(told.stream()
                .collect(Collectors.toMap(
                        one -> one.complaint().id(), one -> one.old().parties())));
        remember(told);
        journal.note(
                by,
                "complaint.taken-over",
                "complaint",
                begun.stream().map(one -> one.id().toString()).toList());
        return begun;
    }

    /**
     * A case with what its history says.
     *
     * @param lines one for each version
     */
    private record Told(OldCase old, Complaint complaint, List<Line> lines) {}

    /** A line of history. */
    private record Line(Happening happening, Instant at, List<Text> texts) {}

    private List<Told> told(List<OldCase> cases) {
        List<Long> ids =
                jdbc.sql("""
                        select nextval(pg_get_serial_sequence('complaint', 'id')) from generate_series(1, :many)
                        """).param("many", cases.size()).query(Long.class).list();
        Map<OfficeId, List<OldCase>> byOffice = cases.stream()
                .collect(Collectors.groupingBy(one -> one.facts().filedAt(), LinkedHashMap::new, Collectors.toList()));
        Map<UUID, CaseNumber> given = new HashMap<>();
        byOffice.keySet().stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .forEach(office -> {
                    List<OldCase> there = byOffice.getOrDefault(office, List.of());
                    List<CaseNumber> range = numbers.next(office, there.size());
                    for (int i = 0; i < there.size(); i++) {
                        given.put(there.get(i).formKey(), range.get(i));
                    }
                });
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            OldCase old = cases.get(i);
            List<Line> lines = lines(old);
            CaseNumber number = given.get(old.formKey());
            if (number == null) {
                throw new IllegalStateException("no number for a case");
            }
            told.add(new Told(
                    old,
                    new Complaint(new ComplaintId(ids.get(i)), number, lines.size(), old.facts(), old.standing()),
                    lines));
        }
        return told;
    }

    /** What the register says, in legal moves: filed, taken up on the same day, and what came of it. */
    private static List<Line> lines(OldCase old) {
        Facts facts = old.facts();
        Instant received = Complaints.happenedAt(facts);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(new Happening.Filed(facts.channel(), facts.secret()), received, old.texts()));
        List<Text> progress = List.of(new Text(TextKind.NOTE, Audience.INTERNAL, old.outcome()));
        List<Text> result = List.of(new Text(TextKind.RESULT, Audience.INTERNAL, old.outcome()));
        Instant ended = old.endedOn() == null
                ? received
                : old.endedOn().atTime(EVENING).atZone(Bangkok.ZONE).toInstant();
        switch (old.status()) {
            case RECEIVED -> lines.add(new Line(new Happening.Received(), received, progress));
            case IN_PROGRESS -> {
                lines.add(new Line(new Happening.Received(), received, List.of()));
                lines.add(new Line(new Happening.Noted(false), facts.recordedAt(), progress));
            }
            case CLOSED -> {
                lines.add(new Line(new Happening.Received(), received, List.of()));
                lines.add(new Line(new Happening.Closed(ClosingReason.UNSTATED, 0), ended, result));
            }
            case NOT_ACCEPTED -> {
                lines.add(new Line(new Happening.Received(), received, List.of()));
                lines.add(new Line(new Happening.NotAccepted(RefusalReason.UNSTATED), ended, result));
            }
            case NEW, CANCELLED -> throw new IllegalStateException("taken over as " + old.status());
        }
        return lines;
    }

    private void keep(List<Complaint> complaints) {
        List<Map<String, @Nullable Object>> rows = complaints.stream()
                .map(one -> {
                    Map<String, @Nullable Object> row = ComplaintRow.facts(one.facts());
                    row.putAll(ComplaintRow.standing(one.standing()));
                    row.put("id", one.id().value());
                    row.put("number", one.number().value());
                    row.put("version", one.version());
                    return row;
                })
                .toList();
        jdbc.sql("""
                        insert into complaint (id, number, version, status, secret, channel, nature, importance, category_code, category_version,
                               filed_office_id, holder_office_id, complainant, hide_name, agency_may_contact, reachable, accused_kind,
                               accused_seat, elsewhere, district_code, subdistrict_code, moo, incident_on, received_on, recorded_at,
                               tell_by, due_on, proposed, questions_open, referrals_open, referrals_answered, closed_on, closing_reason,
                               refusal_reason, times_reopened, changed_at, backlog)
                        overriding system value
                        select id, number, version, status, secret, channel, nature, importance, category, "categoryVersion",
                               "filedAt", holder, complainant, "hideName", "agencyMayContact", reachable, "accusedKind",
                               "accusedSeat", elsewhere, district, subdistrict, moo, "incidentOn", "receivedOn", "recordedAt",
                               "tellBy", "dueOn", false, 0, 0, 0, "closedOn", closing, refusal, 0, "recordedAt", true
                          from json_to_recordset(:rows::json)
                            as r (id bigint, number text, version integer, status text, secret boolean, channel text, nature text,
                                  importance text, category text, "categoryVersion" integer, "filedAt" bigint, holder bigint,
                                  complainant text, "hideName" boolean, "agencyMayContact" boolean, reachable boolean,
                                  "accusedKind" text, "accusedSeat" text, elsewhere text, district text, subdistrict text,
                                  moo smallint, "incidentOn" date, "receivedOn" date, "recordedAt" timestamptz, "tellBy" date,
                                  "dueOn" date, "closedOn" date, closing text, refusal text)
                        """).param("rows", JSON.writeValueAsString(rows)).update();
    }

    private void tell(Staff by, List<Told> told) {
        List<Placed<Line>> lines = placed(told, Told::lines);
        List<String> bodies = lines.stream()
                .map(line -> HappeningTexts.write(line.what().happening()))
                .toList();
        jdbc.sql("""
                        insert into complaint_happening (complaint_id, seq, kind, body, actor, account_id, appointment_id, office_id,
                                                         happened_at, recorded_at)
                        select complaint, seq, body ->> 'kind', body, :actor, :account, :appointment, :office, happened, :now
                          from unnest(:complaints::bigint[], :seqs::int[], :bodies::jsonb[], :happened::timestamptz[])
                            as u (complaint, seq, body, happened)
                        """)
                .params(Complaints.who(by))
                .param("now", now())
                .param("complaints", complaints(lines))
                .param("seqs", seqs(lines))
                .param("bodies", bodies.toArray(String[]::new))
                .param(
                        "happened",
                        lines.stream().map(line -> line.what().at().toString()).toArray(String[]::new))
                .update();
    }

    private void write(List<Told> told) {
        List<Placed<Text>> texts = placed(told, Told::lines).stream()
                .flatMap(line -> line.what().texts().stream()
                        .filter(text -> !text.empty())
                        .map(text -> new Placed<>(line.complaint(), line.seq(), text)))
                .toList();
        jdbc.sql("""
                        insert into complaint_text (complaint_id, seq, kind, audience, body)
                        select complaint, seq, kind, audience, body
                          from unnest(:complaints::bigint[], :seqs::int[], :kinds::text[], :audiences::text[], :bodies::text[])
                            as u (complaint, seq, kind, audience, body)
                        """)
                .param("complaints", complaints(texts))
                .param("seqs", seqs(texts))
                .param(
                        "kinds",
                        texts.stream().map(text -> text.what().kind().name()).toArray(String[]::new))
                .param(
                        "audiences",
                        texts.stream()
                                .map(text -> text.what().audience().name())
                                .toArray(String[]::new))
                .param("bodies", texts.stream().map(text -> text.what().body()).toArray(String[]::new))
                .update();
    }

    private void find(List<Told> told) {
        jdbc.sql("""
                        insert into complaint_search (complaint_id, words)
                        select complaint, to_tsvector('simple', words)
                          from unnest(:complaints::bigint[], :words::text[]) as u (complaint, words)
                        """)
                .param("complaints", ids(told))
                .param(
                        "words",
                        told.stream()
                                .map(one -> Complaints.words(one.old().texts()))
                                .toArray(String[]::new))
                .update();
    }

    /** Into the hands of the office on the day of recording, like whatever is recorded late; and out of them, where it had ended. */
    private void move(List<Complaint> complaints) {
        jdbc.sql("""
                        insert into complaint_movement (complaint_id, office_id, moved_on, kind)
                        select complaint, office, :today, kind
                          from unnest(:complaints::bigint[], :offices::bigint[], :open::boolean[]) as u (complaint, office, open),
                               (values ('IN_NEW'), ('OUT_CLOSED')) as k (kind)
                         where kind = 'IN_NEW' or not open
                         order by complaint, kind
                        """)
                .param("today", Bangkok.today(clock))
                .param(
                        "complaints",
                        complaints.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .param(
                        "offices",
                        complaints.stream()
                                .map(one -> one.standing().holder().value())
                                .toArray(Long[]::new))
                .param("open", complaints.stream().map(Complaint::open).toArray(Boolean[]::new))
                .update();
    }

    private void remember(List<Told> told) {
        jdbc.sql("""
                        insert into complaint_backlog (complaint_id, number, bare, version)
                        select complaint, number, bare, version
                          from unnest(:complaints::bigint[], :numbers::text[], :bares::text[], :versions::int[])
                            as u (complaint, number, bare, version)
                        """)
                .param("complaints", ids(told))
                .param("numbers", told.stream().map(one -> one.old().number()).toArray(String[]::new))
                .param(
                        "bares",
                        told.stream().map(one -> bare(one.old().number())).toArray(String[]::new))
                .param(
                        "versions",
                        told.stream().map(one -> one.complaint().version()).toArray(Integer[]::new))
                .update();
    }

    /** Something at a line of a case. */
    private record Placed<T>(long complaint, int seq, T what) {}

    private static <T> List<Placed<T>> placed(List<Told> told, Function<Told, List<T>> things) {
        List<Placed<T>> placed = new ArrayList<>();
        for (Told one : told) {
            List<T> all = things.apply(one);
            for (int i = 0; i < all.size(); i++) {
                placed.add(new Placed<>(one.complaint().id().value(), i + 1, all.get(i)));
            }
        }
        return placed;
    }

    private static Long[] ids(List<Told> told) {
        return told.stream().map(one -> one.complaint().id().value()).toArray(Long[]::new);
    }

    private static Long[] complaints(List<? extends Placed<?>> placed) {
        return placed.stream().map(Placed::complaint).toArray(Long[]::new);
    }

    private static Integer[] seqs(List<? extends Placed<?>> placed) {
        return placed.stream().map(Placed::seq).toArray(Integer[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
