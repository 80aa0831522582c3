package th.go.dopa.damrongdhama.complaints.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Addressee;
import th.go.dopa.damrongdhama.letters.Annex;
import th.go.dopa.damrongdhama.letters.Correspondence;
import th.go.dopa.damrongdhama.letters.Courtesy;
import th.go.dopa.damrongdhama.letters.Enclosure;
import th.go.dopa.damrongdhama.letters.Endorsement;
import th.go.dopa.damrongdhama.letters.LetterNumber;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Memo;
import th.go.dopa.damrongdhama.letters.OfficialLetter;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Signers;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** What a letter of a case says and to whom (เนื้อความของหนังสือจากเรื่อง). An agency's letter names the complainant only where he agreed to be reached. */
@Component
class CaseWriting {

    /** An order longer than this is written in the text of the memo, so that the signatures stay on one page. */
    private static final int LONG_ORDER = 700;

    private static final List<String> ANSWER_BLANKS = List.of("found", "done", "by", "position", "phone", "on");

    private final CaseTexts texts;
    private final Histories histories;
    private final Letterheads heads;
    private final Signers signers;
    private final People people;
    private final Offices offices;
    private final Places places;
    private final Settings settings;
    private final Words words;

    CaseWriting(
            CaseTexts texts,
            Histories histories,
            Letterheads heads,
            Signers signers,
            People people,
            Offices offices,
            Places places,
            Settings settings,
            Words words) {
        this.texts = texts;
        this.histories = histories;
        this.heads = heads;
        this.signers = signers;
        this.people = people;
        this.offices = offices;
        this.places = places;
        this.settings = settings;
        this.words = words;
    }

    /** A letter, and whether it names somebody. */
    record Written(Correspondence content, boolean personal) {}

    /**
     * Writes it.
     *
     * @param before what was drafted of the case before
     */
    List<Written> write(Staff by, CaseFile file, Offer offer, List<Drafted> before, @Nullable Parties parties) {
        return switch (offer.kind()) {
            case FORWARD -> List.of(forward(by, file, offer, parties));
            case REMINDER -> List.of(new Written(reminder(by, file, offer, before), false));
            case ACKNOWLEDGEMENT -> List.of(toComplainant(by, file, "acknowledgement", parties, List.of()));
            case RESULT -> List.of(result(by, file, parties));
            case TRANSFER -> List.of(new Written(transfer(by, file), false));
            case MEMO -> List.of(new Written(memo(by, file), false));
            case INVITATION -> invitations(by, file, parties);
        };
    }

    private Written forward(Staff by, CaseFile file, Offer offer, @Nullable Parties parties) {
        CaseFile.Sending sending = Objects.requireNonNull(offer.sending());
        Map<String, String> facts = texts.facts(by, file);
        texts.written(file, Audience.AGENCY, facts);
        texts.sending(sending, 0, facts);
        CaseTexts.Filled text = texts.filled("forward", facts);
        List<String> paragraphs = new ArrayList<>(text.paragraphs());
        if (parties != null) {
            CaseTexts.complainant(parties.complainant(), facts);
            int end = Math.max(0, paragraphs.size() - 1);
            paragraphs.addAll(end, texts.filled("contact", facts).paragraphs());
        }
        CaseTexts.Filled answer = texts.filled("answer", facts);
        Annex annex = new Annex(
                answer.subject(),
                answer.paragraphs(),
                ANSWER_BLANKS.stream()
                        .map(blank -> new Annex.Blank(
                                say("papers.answer." + blank), blank.equals("found") || blank.equals("done") ? 4 : 1))
                        .toList(),
                file.desk());
        OfficialLetter letter = letter(
                by, file, agency(sending), text.subject(), List.of(), paragraphs, List.of(answer.subject()), annex);
        return new Written(letter, parties != null);
    }

    private OfficialLetter reminder(Staff by, CaseFile file, Offer offer, List<Drafted> before) {
        CaseFile.Sending sending = Objects.requireNonNull(offer.sending());
        Map<String, String> facts = texts.facts(by, file);
        texts.written(file, Audience.AGENCY, facts);
        texts.sending(sending, offer.times(), facts);
        CaseTexts.Filled text = texts.filled("reminder", facts);
        List<String> references = before.stream()
                .filter(one -> one.sent() && sending.agency().equals(one.agency()))
                .map(this::reference)
                .toList();
        return letter(by, file, agency(sending), text.subject(), references, text.paragraphs(), List.of(), null);
    }

    private String reference(Drafted earlier) {
        Correspondence sent = earlier.letter().content();
        return say(
                "papers.reference",
                sent instanceof OfficialLetter letter ? letter.sender().office() : "",
                sent.number().code() + "/" + sent.number().running(),
                CaseTexts.date(Objects.requireNonNull(sent.date())));
    }

    private Written result(Staff by, CaseFile file, @Nullable Parties parties) {
        Map<String, String> facts = texts.facts(by, file);
        CaseTexts.Filled reply = texts.filled("reply", facts);
        Annex annex = new Annex(
                reply.subject(),
                reply.paragraphs(),
                List.of(
                        new Annex.Blank("", 3),
                        new Annex.Blank(say("papers.reply.by"), 1),
                        new Annex.Blank(say("papers.answer.on"), 1)),
                file.track());
        boolean refused = file.complaint().standing().status() == Status.NOT_ACCEPTED;
        return refused
                ? toComplainant(by, file, "refusal", parties, List.of())
                : toComplainant(by, file, "result", parties, List.of(annex));
    }

    private Written toComplainant(
            Staff by, CaseFile file, String kind, @Nullable Parties parties, List<Annex> annexes) {
        Person person = parties == null ? Person.NOBODY : parties.complainant();
        if (person.address().isEmpty()) {
            throw new Refused("papers.refused.no-address");
        }
        Map<String, String> facts = texts.facts(by, file);
        texts.written(file, Audience.CITIZEN, facts);
        CaseTexts.Filled text = texts.filled(kind, facts);
        Annex annex = annexes.isEmpty() ? null : annexes.getFirst();
        List<String> enclosed = annexes.stream().map(Annex::title).toList();
        return new Written(
                letter(by, file, to(person), text.subject(), List.of(), text.paragraphs(), enclosed, annex), true);
    }

    private List<Written> invitations(Staff by, CaseFile file, @Nullable Parties parties) {
        Meeting meeting = file.meeting();
        if (meeting == null) {
            throw new Refused("papers.refused.no-meeting");
        }
        Map<String, String> facts = texts.facts(by, file);
        CaseTexts.meeting(meeting, facts);
        CaseTexts.Filled text = texts.filled("invitation", facts);
        List<Written> written = Stream.of(
                        parties == null ? Person.NOBODY : parties.complainant(),
                        parties == null ? Person.NOBODY : parties.accused())
                .filter(person -> !person.name().isBlank())
                .map(person -> new Written(
                        letter(by, file, to(person), text.subject(), List.of(), text.paragraphs(), List.of(), null),
                        true))
                .toList();
        if (written.isEmpty()) {
            throw new Refused("papers.refused.no-parties");
        }
        return written;
    }

    private OfficialLetter transfer(Staff by, CaseFile file) {
        Office office = offices.office(by.office());
        String province =
                places.province(Objects.requireNonNull(office.province())).nameTh();
        Map<String, String> facts = texts.facts(by, file);
        texts.written(file, Audience.AGENCY, facts);
        CaseTexts.Filled text = texts.filled("transfer", facts);
        return letter(
                by,
                file,
                Addressee.of(say("papers.governor", province)),
                text.subject(),
                List.of(),
                text.paragraphs(),
                List.of(say("papers.enclosed.case")),
                null);
    }

    private Memo memo(Staff by, CaseFile file) {
        Letterhead head = head(by);
        Map<String, String> facts = texts.facts(by, file);
        texts.written(file, Audience.INTERNAL, facts);
        CaseTexts.Filled text = texts.filled("memo", facts);
        Optional<Signatory> chief = signers.chief(by.office());
        String ordered = ordered(file);
        List<String> paragraphs = new ArrayList<>(text.paragraphs());
        boolean apart = ordered.length() > LONG_ORDER;
        if (apart) {
            paragraphs.add(say("papers.order") + "  " + ordered);
        }
        return new Memo(
                secrecy(file.complaint()),
                Urgency.NORMAL,
                LetterNumber.blank(head.code()),
                null,
                heads.memoLine(head),
                text.subject(),
                Addressee.of(chief.map(CaseWriting::post).orElse(say("papers.superior"))),
                paragraphs,
                proposer(by, file.complaint()),
                new Endorsement(say("papers.order"), apart ? say("papers.order.above") : ordered, chief.orElse(null)));
    }

    /** Who lays the case before the chief: the officer who drafts, or who works on it where the chief has it drafted. */
    private Signatory proposer(Staff by, Complaint complaint) {
        AccountId drafts = by.role() == Role.CASE_OFFICER
                ? by.account()
                : complaint.standing().responsible();
        return signers.of(by.office()).stream()
                .filter(signer -> signer.account().equals(drafts))
                .findFirst()
                .map(Signers.Signer::signatory)
                .orElseGet(() -> own(by));
    }

    /** What was ordered last, in the words of the order; "" while it waits. */
    private String ordered(CaseFile file) {
        if (file.complaint().standing().proposed()) {
            return "";
        }
        return histories.lines(file.complaint(), Audience.INTERNAL).stream()
                .filter(line -> line.happening() instanceof Happening.Ordered)
                .reduce((before, after) -> after)
                .map(line -> (say("complaints.order." + ((Happening.Ordered) line.happening()).order()) + " "
                                + words(line.texts(), TextKind.ORDER))
                        .strip())
                .orElse("");
    }

    private static String words(List<Histories.Written> texts, TextKind kind) {
        return texts.stream()
                .filter(text -> text.kind() == kind && text.body() != null)
                .map(text -> String.valueOf(text.body()))
                .findFirst()
                .orElse("");
    }

    private OfficialLetter letter(
            Staff by,
            CaseFile file,
            Addressee to,
            String subject,
            List<String> references,
            List<String> paragraphs,
            List<String> enclosures,
            @Nullable Annex annex) {
        Letterhead head = head(by);
        return new OfficialLetter(
                secrecy(file.complaint()),
                Urgency.NORMAL,
                LetterNumber.blank(head.code()),
                null,
                head.from(),
                subject,
                to,
                references,
                enclosures.stream().map(name -> new Enclosure(name, 1)).toList(),
                paragraphs,
                signers.chief(by.office()).orElseGet(() -> own(by)),
                head.contact(),
                List.of(),
                annex == null ? List.of() : List.of(annex));
    }

    private Addressee agency(CaseFile.Sending sending) {
        Office agency = offices.office(sending.agency());
        String address = agency.address();
        return new Addressee(
                settings.letterTexts().head(agency.nameTh()),
                Courtesy.PERSON,
                address == null ? List.of() : Letterheads.lines(address));
    }

    private Addressee to(Person person) {
        return new Addressee(
                person.name(),
                settings.letterTexts().clergy(person.prefix()) ? Courtesy.MONK : Courtesy.PERSON,
                Letterheads.lines(person.address()));
    }

    private Letterhead head(Staff by) {
        return heads.of(by.office()).orElseThrow(() -> new Refused("letters.refused.no-head"));
    }

    private Signatory own(Staff by) {
        return Signatory.own(by.name(), people.position(by.appointment()));
    }

    private static String post(Signatory signatory) {
        String principal = signatory.principal();
        return principal == null ? signatory.position() : principal;
    }

    private static Secrecy secrecy(Complaint complaint) {
        return complaint.facts().secret() ? Secrecy.SECRET : Secrecy.OPEN;
    }

    private String say(String key, Object... arguments) {
        return words.say(Language.TH, key, arguments);
    }
}
