package th.go.dopa.damrongdhama.complaints.papers;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.NewLetter;
import th.go.dopa.damrongdhama.letters.Shelves;

/** Drafting letters from a case (ร่างหนังสือจากเรื่อง): only what fits now, and nothing twice. */
@Component
public class CaseLetters {

    private final Complaints complaints;
    private final CaseOffers offers;
    private final CaseHindrances hindrances;
    private final CaseWriting writing;
    private final Identities identities;
    private final Histories histories;
    private final Letters letters;
    private final Letterheads heads;
    private final Shelves shelves;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLetters(
            Complaints complaints,
            CaseOffers offers,
            CaseHindrances hindrances,
            CaseWriting writing,
            Identities identities,
            Histories histories,
            Letters letters,
            Letterheads heads,
            Shelves shelves,
            JdbcClient jdbc,
            Clock clock) {
        this.complaints = complaints;
        this.offers = offers;
        this.hindrances = hindrances;
        this.writing = writing;
        this.identities = identities;
        this.histories = histories;
        this.letters = letters;
        this.heads = heads;
        this.shelves = shelves;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How cases stand, in the order of the cases.
     *
     * @param sendings of each case, to which agencies it was sent
     */
    @Transactional(readOnly = true)
    public List<CaseStage> stages(Staff by, List<Complaint> cases, Map<ComplaintId, List<CaseFile.Sending>> sendings) {
        boolean headed = heads.of(by.office()).isPresent();
        Set<ComplaintId> addressed = identities.addressed(
                cases.stream().filter(one -> identities.mayLook(by, one)).toList());
        Set<ComplaintId> mediated = histories.ordered(OrderKind.MEDIATE, cases);
        return cases.stream()
                .map(one -> new CaseStage(
                        one,
                        sendings.getOrDefault(one.id(), List.of()),
                        headed,
                        addressed.contains(one.id()),
                        mediated.contains(one.id())))
                .toList();
    }

    /** The letters of each case that the person's office drafted, in that order; a case without any is left out. */
    @Transactional(readOnly = true)
    public Map<ComplaintId, List<Drafted>> of(Staff by, Collection<Complaint> cases) {
        Map<LetterId, Letter> known = shelves
                .about(by, cases.stream().map(CaseLetters::about).toList())
                .stream()
                .collect(Collectors.toMap(Letter::id, Function.identity()));
        Map<ComplaintId, List<Drafted>> drafted = new HashMap<>();
        jdbc.sql("""
                        select complaint_id, letter_id, kind, agency_id, times, drafted_on from complaint_letter
                         where complaint_id = any (:complaints::bigint[])
                         order by letter_id
                        """)
                .param("complaints", cases.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query(row -> {
                    Letter letter = known.get(new LetterId(row.getLong("letter_id")));
                    long agency = row.getLong("agency_id");
                    ComplaintId complaint = new ComplaintId(row.getLong("complaint_id"));
                    if (letter != null) {
                        drafted.computeIfAbsent(complaint, none -> new ArrayList<>())
                                .add(new Drafted(
                                        letter,
                                        CaseLetter.valueOf(row.getString("kind")),
                                        agency == 0 ? null : new OfficeId(agency),
                                        row.getInt("times"),
                                        row.getObject("drafted_on", LocalDate.class)));
                    }
                });
        return drafted;
    }

    /** What may be drafted now. */
    public List<Offer> offers(Staff by, CaseStage stage, List<Drafted> drafted) {
        return offers.of(by, stage, drafted);
    }

    /** The key of the reason why a kind of letter is not among the offers. */
    public String hindrance(Staff by, CaseStage stage, List<Drafted> drafted, CaseLetter kind) {
        return hindrances.why(by, stage, drafted, kind);
    }

    /**
     * Drafts a letter, or one to each party; sent twice it is one draft.
     *
     * @param choice what the button sent
     * @param parties who is named in it, after a look that was written down; null where the letter names nobody
     */
    @Transactional
    public List<LetterId> draft(Staff by, CaseFile file, String choice, @Nullable Parties parties, UUID formKey) {
        UUID key = derived(formKey, choice);
        Complaint complaint = complaints.held(by, file.complaint().number());
        Optional<LetterId> before = shelves.drafted(by, key);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        List<Drafted> drafted = of(by, List.of(complaint)).getOrDefault(complaint.id(), List.of());
        Offer offer = offers.of(by, file.stage(), drafted).stream()
                .filter(one -> one.choice().equals(choice))
                .findFirst()
                .orElseThrow(() -> new Refused("papers.refused.not-now"));
        List<CaseWriting.Written> all = writing.write(by, file, offer, drafted, parties);
        List<LetterId> ids = new ArrayList<>();
        for (CaseWriting.Written one : all) {
            UUID own = ids.isEmpty() ? key : derived(key, String.valueOf(ids.size()));
            LetterId id = letters.draft(by, new NewLetter(one.content(), about(complaint), one.personal(), own));
            keep(complaint, offer, id);
            ids.add(id);
        }
        return ids;
    }

    private void keep(Complaint complaint, Offer offer, LetterId id) {
        CaseFile.Sending sending = offer.sending();
        jdbc.sql("""
                        insert into complaint_letter (letter_id, complaint_id, kind, agency_id, times, drafted_on)
                        values (:letter, :complaint, :kind, :agency, :times, :today)
                        """)
                .param("letter", id.value())
                .param("complaint", complaint.id().value())
                .param("kind", offer.kind().name())
                .param("agency", sending == null ? null : sending.agency().value())
                .param("times", offer.times() == 0 ? null : offer.times())
                .param("today", Bangkok.today(clock))
                .update();
    }

    private static String about(Complaint complaint) {
        return "complaint:" + complaint.id();
    }

    private static UUID derived(UUID formKey, String part) {
        return UUID.nameUUIDFromBytes((formKey + ":" + part).getBytes(StandardCharsets.UTF_8));
    }
}
