package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.papers.CaseFile;
import th.go.dopa.damrongdhama.complaints.papers.CaseForms;
import th.go.dopa.damrongdhama.complaints.papers.CaseLetter;
import th.go.dopa.damrongdhama.complaints.papers.CaseLetters;
import th.go.dopa.damrongdhama.complaints.papers.CasePaper;
import th.go.dopa.damrongdhama.complaints.papers.CaseStage;
import th.go.dopa.damrongdhama.complaints.papers.Drafted;
import th.go.dopa.damrongdhama.complaints.papers.Meeting;
import th.go.dopa.damrongdhama.complaints.papers.Offer;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.LetterState;
import th.go.dopa.damrongdhama.letters.Paper;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * The letters and papers of a case, for the staff of the office that is answerable for it (งานหนังสือของเรื่อง). A paper that names a party takes a
 * look at him, which is written down with the paper as its reason.
 */
@Component
class CasePaperwork {

    private final CaseLetters letters;
    private final CaseForms forms;
    private final Reports reports;
    private final Identities identities;
    private final CaseWords words;

    CasePaperwork(CaseLetters letters, CaseForms forms, Reports reports, Identities identities, CaseWords words) {
        this.letters = letters;
        this.forms = forms;
        this.reports = reports;
        this.identities = identities;
        this.words = words;
    }

    /** The section of the page; null for who is not of the office. */
    @Nullable
    CasePapers of(Visit visit, Staff by, Complaint complaint) {
        if (!CaseReader.officer(by, complaint)) {
            return null;
        }
        Offered offered = offered(visit, by, complaint);
        return new CasePapers(
                CaseReader.href(complaint.number()),
                UUID.randomUUID().toString(),
                offered.stage().headed(),
                offered.drafted().stream().map(one -> line(visit, by, one)).toList(),
                offered.offers(),
                forms.of(by, offered.stage()).stream()
                        .map(form -> new Option(form.name(), visit.t("papers.form-of." + form)))
                        .toList());
    }

    /**
     * What may be drafted of a case now.
     *
     * @param offers with their words
     */
    record Offered(CaseStage stage, List<Drafted> drafted, List<Option> offers) {

        /** The words of the offers of a kind. */
        List<Option> of(CaseLetter kind) {
            return offers.stream()
                    .filter(offer -> kind(offer.value()).equals(Optional.of(kind)))
                    .toList();
        }
    }

    private Offered offered(Visit visit, Staff by, Complaint complaint) {
        return offered(visit, by, List.of(complaint)).getFirst();
    }

    /** What may be drafted of some cases now, in the order of the cases. */
    List<Offered> offered(Visit visit, Staff by, List<Complaint> cases) {
        Map<ComplaintId, List<Drafted>> drafted = letters.of(by, cases);
        return stages(by, cases).stream()
                .map(stage -> offered(
                        visit, by, stage, drafted.getOrDefault(stage.complaint().id(), List.of())))
                .toList();
    }

    private Offered offered(Visit visit, Staff by, CaseStage stage, List<Drafted> drafted) {
        List<Option> offers = letters.offers(by, stage, drafted).stream()
                .map(offer -> new Option(offer.choice(), label(visit, stage.complaint(), offer)))
                .toList();
        return new Offered(stage, drafted, offers);
    }

    private List<CaseStage> stages(Staff by, List<Complaint> cases) {
        Map<ComplaintId, List<CaseFile.Sending>> sendings = new HashMap<>();
        reports.of(cases)
                .forEach((id, all) -> sendings.put(
                        id,
                        all.stream()
                                .map(one -> new CaseFile.Sending(one.agency(), one.sentOn(), one.dueOn(), one.open()))
                                .toList()));
        return letters.stages(by, cases, sendings);
    }

    /** The key of the reason why a kind is not among them. */
    String hindrance(Staff by, Offered offered, CaseLetter kind) {
        return letters.hindrance(by, offered.stage(), offered.drafted(), kind);
    }

    /** Whether the parties may be invited now. */
    boolean invites(Visit visit, Staff by, Complaint complaint) {
        return CaseReader.officer(by, complaint)
                && !offered(visit, by, complaint).of(CaseLetter.INVITATION).isEmpty();
    }

    /** Drafts the invitations to a meeting, one to each party. */
    List<LetterId> invite(Visit visit, Staff by, Complaint complaint, Meeting meeting, UUID formKey) {
        Parties parties = looked(visit, by, complaint, "papers.kind.INVITATION");
        CaseFile file = file(visit, by, complaint).inviting(meeting);
        return letters.draft(by, file, CaseLetter.INVITATION.name(), parties, formKey);
    }

    /** Drafts what was pressed. */
    List<LetterId> draft(Visit visit, Staff by, Complaint complaint, String choice, UUID formKey) {
        CaseLetter kind = kind(choice).orElseThrow(() -> new NotFound("a letter of a case"));
        Parties parties = names(kind, by, complaint) ? looked(visit, by, complaint, "papers.kind." + kind) : null;
        return letters.draft(by, file(visit, by, complaint), choice, parties, formKey);
    }

    /** Fills in a form of the case. */
    Paper form(Visit visit, Staff by, Complaint complaint, String choice) {
        CaseFile file = file(visit, by, complaint);
        CasePaper form = forms.of(by, file.stage()).stream()
                .filter(one -> one.name().equals(choice))
                .findFirst()
                .orElseThrow(() -> new NotFound("a form of this case"));
        boolean names = form.personal() && identities.mayLook(by, complaint);
        Parties parties = names ? looked(visit, by, complaint, "papers.form-of." + form) : null;
        return forms.write(by, file, form, parties);
    }

    /** A letter to an agency names the complainant only where he agreed to be reached, and did not ask to be kept from others. */
    private boolean names(CaseLetter kind, Staff by, Complaint complaint) {
        Facts facts = complaint.facts();
        return kind.personal()
                || (kind == CaseLetter.FORWARD
                        && facts.agencyMayContact()
                        && !facts.hideName()
                        && facts.complainant() == Complainant.NAMED
                        && identities.mayLook(by, complaint));
    }

    private static Optional<CaseLetter> kind(String choice) {
        return Arrays.stream(CaseLetter.values())
                .filter(one -> one.name().equals(choice.replaceFirst(":.*", "")))
                .findFirst();
    }

    private Parties looked(Visit visit, Staff by, Complaint complaint, String paper) {
        identities.look(by, complaint, visit.t("papers.look", visit.t(paper)));
        return identities.shown(by, complaint).orElseThrow();
    }

    private CaseFile file(Visit visit, Staff by, Complaint complaint) {
        Facts facts = complaint.facts();
        return new CaseFile(
                stages(by, List.of(complaint)).getFirst(),
                words.categoryOnPaper(visit, facts.categoryVersion(), facts.categoryCode()),
                words.wholePlace(visit, complaint),
                address(CaseReader.href(complaint.number())),
                address("/track"),
                null);
    }

    private String label(Visit visit, Complaint complaint, Offer offer) {
        CaseFile.Sending sending = offer.sending();
        return switch (offer.kind()) {
            case FORWARD, REMINDER ->
                visit.t(
                        "papers.offer." + offer.kind(),
                        sending == null ? "" : words.office(sending.agency()),
                        offer.times());
            case ACKNOWLEDGEMENT ->
                visit.t(
                        "papers.offer.ACKNOWLEDGEMENT",
                        visit.date(complaint.facts().tellBy()));
            case RESULT, TRANSFER, MEMO, INVITATION -> visit.t("papers.kind." + offer.kind());
        };
    }

    private CasePapers.Line line(Visit visit, Staff by, Drafted drafted) {
        Letter letter = drafted.letter();
        Integer running = letter.content().number().running();
        LocalDate date = letter.content().date();
        String to = letter.personal()
                ? visit.t("letters.personal")
                : letter.content().recipient();
        String kind = drafted.times() == 0
                ? visit.t("papers.kind." + drafted.kind())
                : visit.t("papers.reminder", drafted.times());
        return new CasePapers.Line(
                visit.t("papers.line", kind, to),
                running == null || date == null
                        ? ""
                        : visit.t("papers.number", letter.content().number().code() + "/" + running, visit.date(date)),
                visit.t("letters.state." + letter.state()),
                tone(letter.state()),
                "/desk/letters/" + letter.id(),
                !letter.personal() || by.mayReveal());
    }

    private static Tone tone(LetterState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case PRINTED -> Tone.WARN;
            case ISSUED -> Tone.GOOD;
            case CANCELLED -> Tone.BAD;
        };
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
