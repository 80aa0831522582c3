package th.go.dopa.damrongdhama.complaints;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who complained and who is accused (ข้อมูลผู้ร้องและผู้ถูกร้อง): with its re-wrap the only reader and writer of the schema {@code identity}. Sealed with
 * the case as associated data; a look takes a reason, is journaled and committed before anything is shown, and is good for ten minutes.
 */
@Component
public class Identities {

    /** How long a look is good for. */
    public static final Duration LOOK = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;

    Identities(JdbcClient jdbc, Keys keys, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Seals the parties of a case that is being filed. */
    @Transactional
    public void keep(ComplaintId complaint, Parties parties) {
        keep(complaint, "COMPLAINANT", parties.complainant());
        keep(complaint, "ACCUSED", parties.accused());
    }

    /** Whether the person may look at all: whose appointment says so; an agency only where the complainant agreed to be reached. */
    public boolean mayLook(Staff by, Complaint complaint) {
        boolean allowed = by.role() == Role.AGENCY_OFFICER ? complaint.facts().agencyMayContact() : by.mayReveal();
        return allowed && Sights.worksWithCases(by);
    }

    /** Writes down that and why a person looks; committed at once, so that the look is known even if the page never arrives. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void look(Staff by, Complaint complaint, String reason) {
        if (!mayLook(by, complaint)) {
            throw new Refused("complaints.refused.identity");
        }
        if (reason.strip().length() < 5) {
            throw new Refused("complaints.refused.identity-reason");
        }
        journal.note(by, "identity.looked", Complaints.subject(complaint.id()), reason.strip());
        jdbc.sql("""
                        insert into identity.look (account_id, appointment_id, complaint_id, until)
                        values (:account, :appointment, :complaint, :until)
                            on conflict (account_id, appointment_id, complaint_id) do update set until = excluded.until
                        """)
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("complaint", complaint.id().value())
                .param("until", clock.instant().plus(LOOK).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The parties, while a look of the person is good; an agency is shown the complainant only. */
    public Optional<Parties> shown(Staff by, Complaint complaint) {
        return shownUntil(by, complaint).map(until -> parties(by, complaint));
    }

    /** Until when the person's look is good; empty when there is none. */
    public Optional<Instant> shownUntil(Staff by, Complaint complaint) {
        return mayLook(by, complaint) ? lookingUntil(by, complaint) : Optional.empty();
    }

    /**
     * The cases that the person's office may see, the newest first, in which a party has all these words in the name, or this phone or citizen id.
     *
     * @param below reads on below this case
     * @param most how many at most
     */
    public Set<ComplaintId> withWords(Staff by, String typed, ComplaintId below, int most) {
        Set<String> words = words(typed);
        if (words.isEmpty()) {
            return Set.of();
        }
        return new LinkedHashSet<>(jdbc.sql("""
                        select w.complaint_id
                          from identity.person_word w
                          join complaint_sight s on s.complaint_id = w.complaint_id and s.office_id = :office
                         where w.word_mac = any (:words::bytea[]) and w.complaint_id < :below and (not s.secret or :secrets)
                         group by w.complaint_id, w.part
                        having count(*) = :count
                         order by w.complaint_id desc
                         limit :most
                        """)
                .param("office", by.office().value())
                .param("secrets", Sights.secretsShownTo(by))
                .param(
                        "words",
                        words.stream()
                                .flatMap(word -> keys.macs(KeyPurpose.SEARCH, "person:" + word).stream())
                                .toArray(byte[][]::new))
                .param("below", below.value())
                .param("count", words.size())
                .param("most", most)
                .query((row, i) -> new ComplaintId(row.getLong("complaint_id")))
                .list());
    }

    /** Writes down that and why a person takes the names of a book out of the system; committed before the first is read. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void takeOut(Staff by, Subject book, String reason) {
        if (!mayTakeOut(by)) {
            throw new Refused("complaints.refused.identity");
        }
        if (reason.strip().length() < 5) {
            throw new Refused("complaints.refused.identity-reason");
        }
        journal.note(by, "identity.exported", book, reason.strip());
    }

    /** The parties of the cases of such a book, of those that the person's office may see. */
    public Map<ComplaintId, Parties> takenOut(Staff by, List<ComplaintId> complaints) {
        if (!mayTakeOut(by)) {
            throw new Refused("complaints.refused.identity");
        }
        Map<ComplaintId, Parties> all = new HashMap<>();
        jdbc.sql("""
                        select p.complaint_id, p.part, p.sealed
                          from identity.person p
                          join complaint_sight s on s.complaint_id = p.complaint_id and s.office_id = :office
                         where p.complaint_id = any (:complaints::bigint[]) and (not s.secret or :secrets)
                        """)
                .param("office", by.office().value())
                .param("complaints", complaints.stream().map(ComplaintId::value).toArray(Long[]::new))
                .param("secrets", Sights.secretsShownTo(by))
                .query(row -> {
                    ComplaintId id = new ComplaintId(row.getLong("complaint_id"));
                    String part = row.getString("part");
                    Person person = opened(id, part, row.getBytes("sealed"));
                    Parties known = all.getOrDefault(id, new Parties(Person.NOBODY, Person.NOBODY));
                    all.put(
                            id,
                            part.equals("ACCUSED")
                                    ? new Parties(known.complainant(), person)
                                    : new Parties(person, known.accused()));
                });
        return all;
    }

    private static boolean mayTakeOut(Staff by) {
        return by.mayReveal() && by.role() != Role.AGENCY_OFFICER && Sights.worksWithCases(by);
    }

    /** Of which cases a letter could reach the complainant; says no more than that. */
    public Set<ComplaintId> addressed(Collection<Complaint> cases) {
        Set<ComplaintId> addressed = new HashSet<>();
        jdbc.sql("""
                        select complaint_id, sealed from identity.person
                         where complaint_id = any (:complaints::bigint[]) and part = 'COMPLAINANT'
                        """)
                .param("complaints", cases.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query(row -> {
                    ComplaintId id = new ComplaintId(row.getLong("complaint_id"));
                    if (!opened(id, "COMPLAINANT", row.getBytes("sealed"))
                            .address()
                            .isEmpty()) {
                        addressed.add(id);
                    }
                });
        return addressed;
    }

    /** Whether a text names a party of the case, or gives its phone, address or citizen id away; says no more than that. */
    public boolean named(Complaint complaint, String text) {
        String plain = ThaiText.normalise(text);
        String digits = ThaiDigits.arabic(plain).replaceAll("[^0-9]", "");
        return Stream.of("COMPLAINANT", "ACCUSED")
                .map(part -> part(complaint.id(), part))
                .anyMatch(person -> Stream.of(person.firstName(), person.lastName(), person.email(), person.address())
                                .anyMatch(word -> word.length() > 2 && plain.contains(word))
                        || Stream.of(person.phone(), person.citizenNumber())
                                .anyMatch(number -> number.length() > 7 && digits.contains(number)));
    }

    /** How the complainant is reached, for messages that the system itself sends. */
    Person reach(ComplaintId complaint) {
        return part(complaint, "COMPLAINANT");
    }

    /** Keeps the name of somebody who was served without a case. */
    @Transactional
    public void keepServed(long record, String name) {
        byte[] plain = ThaiText.normalise(name).strip().getBytes(StandardCharsets.UTF_8);
        jdbc.sql("insert into identity.service_name (service_record_id, key_id, sealed) values (:id, :key, :sealed)")
                .param("id", record)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("sealed", keys.encrypt(KeyPurpose.IDENTITY, plain, contextServed(record)))
                .update();
    }

    /** Seals the parties of many cases at once. */
    @Transactional
    void keep(Map<ComplaintId, Parties> cases) {
        List<Part> known = new ArrayList<>();
        cases.forEach((id, parties) -> {
            known.add(new Part(id, "COMPLAINANT", parties.complainant()));
            known.add(new Part(id, "ACCUSED", parties.accused()));
        });
        known.removeIf(part -> !part.person().known());
        keep(known);
    }

    private void keep(ComplaintId complaint, String part, Person person) {
        if (person.known()) {
            keep(List.of(new Part(complaint, part, person)));
        }
    }

    private void keep(List<Part> parts) {
        jdbc.sql("""
                        insert into identity.person (complaint_id, part, key_id, sealed)
                        select complaint, part, :key, sealed
                          from unnest(:complaints::bigint[], :parts::text[], :sealed::bytea[]) as u (complaint, part, sealed)
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param(
                        "complaints",
                        parts.stream().map(one -> one.complaint().value()).toArray(Long[]::new))
                .param("parts", parts.stream().map(Part::part).toArray(String[]::new))
                .param("sealed", parts.stream().map(this::sealed).toArray(byte[][]::new))
                .update();
        List<Word> words = parts.stream()
                .flatMap(one -> words(one.person()).stream().map(word -> new Word(one, word)))
                .toList();
        jdbc.sql("""
                        insert into identity.person_word (complaint_id, part, word_mac)
                        select complaint, part, word
                          from unnest(:complaints::bigint[], :parts::text[], :words::bytea[]) as u (complaint, part, word)
                        """)
                .param(
                        "complaints",
                        words.stream().map(one -> one.of().complaint().value()).toArray(Long[]::new))
                .param("parts", words.stream().map(one -> one.of().part()).toArray(String[]::new))
                .param(
                        "words",
                        words.stream()
                                .map(one -> keys.mac(KeyPurpose.SEARCH, "person:" + one.word()))
                                .toArray(byte[][]::new))
                .update();
    }

    /** A side of a case. */
    private record Part(ComplaintId complaint, String part, Person person) {}

    /** A word by which a side is found. */
    private record Word(Part of, String word) {}

    private byte[] sealed(Part part) {
        return keys.encrypt(
                KeyPurpose.IDENTITY,
                JSON.writeValueAsBytes(part.person()),
                context(part.complaint().value(), part.part()));
    }

    private static Set<String> words(Person person) {
        Set<String> words = words(person.firstName() + " " + person.lastName());
        words.addAll(words(person.phone()));
        words.addAll(words(person.citizenNumber()));
        return words;
    }

    private Optional<Instant> lookingUntil(Staff by, Complaint complaint) {
        return jdbc.sql("""
                        select until from identity.look
                         where account_id = :account and appointment_id = :appointment and complaint_id = :complaint
                           and until > :now
                        """)
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("complaint", complaint.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, i) -> row.getObject("until", OffsetDateTime.class).toInstant())
                .optional();
    }

    private Parties parties(Staff by, Complaint complaint) {
        Person accused = by.role() == Role.AGENCY_OFFICER ? Person.NOBODY : part(complaint.id(), "ACCUSED");
        return new Parties(part(complaint.id(), "COMPLAINANT"), accused);
    }

    private Person part(ComplaintId complaint, String part) {
        return jdbc.sql("select sealed from identity.person where complaint_id = :complaint and part = :part")
                .param("complaint", complaint.value())
                .param("part", part)
                .query((row, i) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> opened(complaint, part, bytes))
                .orElse(Person.NOBODY);
    }

    private Person opened(ComplaintId complaint, String part, byte[] bytes) {
        return JSON.readValue(keys.decrypt(KeyPurpose.IDENTITY, bytes, context(complaint.value(), part)), Person.class);
    }

    /** Names by word; whatever has digits by its digits alone. */
    private static Set<String> words(String typed) {
        String text = ThaiDigits.arabic(ThaiText.normalise(typed)).strip();
        Set<String> words = new LinkedHashSet<>();
        String digits = text.replaceAll("[\\s-]", "");
        if (digits.matches("[0-9]{5,}")) {
            words.add(digits);
            return words;
        }
        List.of(text.split("\\s+")).stream().filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }

    static String context(long complaint, String part) {
        return "complaint:" + complaint + ":" + part;
    }

    static String contextServed(long record) {
        return "service:" + record;
    }
}
