package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Proposal;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.complaints.intake.FieldReceptions;
import th.go.dopa.damrongdhama.complaints.outcome.Thanks;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Visit;

/** The file of a case as a person may read it (แฟ้มเรื่อง), put together for its page. */
@Component
class CaseFiles {

    private static final List<TextKind> AROUND = List.of(TextKind.CATEGORY_WORDS, TextKind.WISH, TextKind.ELSEWHERE);

    private final Acts acts;
    private final ActForms forms;
    private final CaseHeads heads;
    private final CaseClocks clocks;
    private final CaseHistory history;
    private final CasePhotos photos;
    private final CaseParties parties;
    private final CasePaperwork paperwork;
    private final CaseWords words;
    private final Histories histories;
    private final Proposals proposals;
    private final FieldReceptions field;
    private final Thanks thanks;

    CaseFiles(
            Acts acts,
            ActForms forms,
            CaseHeads heads,
            CaseClocks clocks,
            CaseHistory history,
            CasePhotos photos,
            CaseParties parties,
            CasePaperwork paperwork,
            CaseWords words,
            Histories histories,
            Proposals proposals,
            FieldReceptions field,
            Thanks thanks) {
        this.acts = acts;
        this.forms = forms;
        this.heads = heads;
        this.clocks = clocks;
        this.history = history;
        this.photos = photos;
        this.parties = parties;
        this.paperwork = paperwork;
        this.words = words;
        this.histories = histories;
        this.proposals = proposals;
        this.field = field;
        this.thanks = thanks;
    }

    /**
     * The page of a case.
     *
     * @param done what was just done, in words; "" for nothing
     * @param look the form in which the person asks to see the complainant
     */
    CasePage page(Visit visit, Staff by, Complaint complaint, String done, Form look) {
        List<CasePhotos.Taken> taken = photos.of(visit, by, complaint, CaseReader.audience(by));
        List<CasePhoto> shown = taken.stream().map(CasePhotos.Taken::photo).toList();
        List<Histories.Written> filed = histories.texts(complaint, CaseReader.audience(by)).stream()
                .filter(text -> text.seq() == 1)
                .toList();
        return new CasePage(
                heads.head(visit, by, complaint),
                done,
                heads.next(visit, by, complaint),
                proposal(visit, by, complaint, shown, Form.empty()).orElse(null),
                actForms(visit, by, complaint, shown),
                fields(visit, by, complaint),
                clocks.of(visit, by, complaint),
                body(visit, filed, TextKind.STORY),
                around(visit, complaint, filed),
                place(visit, complaint, filed),
                shown,
                parties.accused(visit, by, complaint),
                parties.complainant(visit, by, complaint, look),
                clocks.referrals(visit, by, complaint),
                paperwork.of(visit, by, complaint),
                publication(by, complaint),
                reception(visit, by, complaint),
                !CaseReader.agency(by) && thanks.offered(by, complaint)
                        ? CaseReader.href(complaint.number()) + "/thanks"
                        : "",
                history.of(visit, by, complaint, taken));
    }

    /** Where the head of the centre decides whether everybody sees it; "" for others, and for a case that may not be shown. */
    private static String publication(Staff by, Complaint complaint) {
        boolean fit = !complaint.facts().secret()
                && complaint.facts().complainant() == th.go.dopa.damrongdhama.complaints.Complainant.NAMED;
        return fit && complaint.offers(Action.PUBLISH, by) ? CaseReader.href(complaint.number()) + "/publication" : "";
    }

    /** Where it is noted at which activity the case was received; "" where there is none to note, and for agencies. */
    private String reception(Visit visit, Staff by, Complaint complaint) {
        boolean any = !CaseReader.agency(by)
                && !field.possible(by, complaint, visit::date).isEmpty();
        return any ? CaseReader.href(complaint.number()) + "/reception" : "";
    }

    /** What waits for the order, for the staff of the case; with a form for who may order. */
    Optional<CasePage.OpenProposal> proposal(
            Visit visit, Staff by, Complaint complaint, List<CasePhoto> shown, Form form) {
        if (!complaint.standing().proposed() || CaseReader.agency(by)) {
            return Optional.empty();
        }
        return proposals.open(complaint).map(open -> card(visit, by, complaint, open, shown, form));
    }

    private CasePage.OpenProposal card(
            Visit visit, Staff by, Complaint complaint, Proposal open, List<CasePhoto> shown, Form form) {
        Order order = open.order();
        List<String> proof = order.proof().stream().map(Object::toString).toList();
        return new CasePage.OpenProposal(
                open.opinion(),
                visit.t("casepage.proposed-by", words.name(open.proposedBy()), visit.dateTime(open.proposedAt())),
                words.order(visit, order, words.name(order.responsible())),
                Stream.of(
                                fact(visit, "complaints.text.ASSIGNMENT", order.assignment()),
                                fact(visit, "complaints.text.RESULT_DRAFT", order.result()))
                        .flatMap(Optional::stream)
                        .toList(),
                shown.stream().filter(photo -> proof.contains(photo.id())).toList(),
                CaseReader.href(complaint.number()) + "/order",
                complaint.version(),
                acts.offers(Act.ORDER, by, complaint) ? form : null);
    }

    private List<ActForm> actForms(Visit visit, Staff by, Complaint complaint, List<CasePhoto> shown) {
        Order proposed = complaint.standing().proposed()
                ? proposals.open(complaint).map(Proposal::order).orElse(null)
                : null;
        List<ActForm> fresh = new ArrayList<>();
        for (Act act : acts.of(by, complaint)) {
            fresh.add(forms.fresh(visit, by, complaint, act, shown, proposed, opens(act, complaint)));
        }
        return fresh;
    }

    /** The one thing that is plainly next stands open. */
    private static boolean opens(Act act, Complaint complaint) {
        boolean waits =
                complaint.standing().questionsOpen() + complaint.standing().referralsOpen() > 0;
        return switch (act) {
            case RECEIPT, REPORT -> true;
            case PROPOSAL -> !waits;
            default -> false;
        };
    }

    private List<Fact> fields(Visit visit, Staff by, Complaint complaint) {
        Facts facts = complaint.facts();
        List<Fact> fields = new ArrayList<>();
        fields.add(new Fact(visit.t("casepage.nature"), visit.t("complaints.nature." + facts.nature())));
        fields.add(new Fact(visit.t("casepage.channel"), visit.t("complaints.channel." + facts.channel())));
        field.at(by, complaint.id()).ifPresent(name -> fields.add(new Fact(visit.t("casepage.activity"), name)));
        fields.add(new Fact(
                visit.t("casepage.type"), words.category(visit, facts.categoryVersion(), facts.categoryCode())));
        fields.add(new Fact(visit.t("casepage.importance"), visit.t("complaints.importance." + facts.importance())));
        if (!CaseReader.agency(by)) {
            String responsible = words.name(complaint.standing().responsible());
            fields.add(new Fact(
                    visit.t("casepage.responsible"),
                    responsible.isEmpty() ? visit.t("casepage.responsible.none") : responsible));
            thanks.of(complaint)
                    .ifPresent(said -> fields.add(new Fact(
                            visit.t(said.takenDown() ? "casepage.thanks.taken-down" : "casepage.thanks"),
                            said.words())));
        }
        fields.add(new Fact(
                visit.t("casepage.holder"), words.office(complaint.standing().holder())));
        return fields;
    }

    private static List<Fact> around(Visit visit, Complaint complaint, List<Histories.Written> filed) {
        List<Fact> around = new ArrayList<>();
        LocalDate incident = complaint.facts().incidentOn();
        if (incident != null) {
            around.add(new Fact(visit.t("casepage.incident"), visit.date(incident)));
        }
        for (TextKind kind : AROUND) {
            fact(visit, "complaints.text." + kind, body(visit, filed, kind)).ifPresent(around::add);
        }
        if (complaint.facts().elsewhere() != Elsewhere.NO) {
            around.add(new Fact(
                    visit.t("casepage.elsewhere"),
                    visit.t("complaints.elsewhere." + complaint.facts().elsewhere())));
        }
        return around;
    }

    private List<Fact> place(Visit visit, Complaint complaint, List<Histories.Written> filed) {
        List<Fact> place = new ArrayList<>();
        place.add(new Fact(visit.t("casepage.place"), words.wholePlace(visit, complaint)));
        fact(visit, "complaints.text.LANDMARK", body(visit, filed, TextKind.LANDMARK))
                .ifPresent(place::add);
        Double latitude = complaint.facts().where().latitude();
        Double longitude = complaint.facts().where().longitude();
        if (latitude != null && longitude != null) {
            place.add(new Fact(
                    visit.t("casepage.position"), String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude)));
        }
        return place;
    }

    private static String body(Visit visit, List<Histories.Written> filed, TextKind kind) {
        return filed.stream()
                .filter(text -> text.kind() == kind)
                .map(text -> blankable(visit, text.body()))
                .findFirst()
                .orElse("");
    }

    private static String blankable(Visit visit, @Nullable String body) {
        return body == null ? visit.t("complaints.text.blanked") : body;
    }

    private static Optional<Fact> fact(Visit visit, String key, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Fact(visit.t(key), text));
    }
}
