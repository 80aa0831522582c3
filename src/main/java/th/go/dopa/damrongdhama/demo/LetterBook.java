package th.go.dopa.damrongdhama.demo;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.papers.CaseFile;
import th.go.dopa.damrongdhama.complaints.papers.CaseLetter;
import th.go.dopa.damrongdhama.complaints.papers.CaseLetters;
import th.go.dopa.damrongdhama.complaints.papers.Offer;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.complaints.worklists.Listed;
import th.go.dopa.damrongdhama.complaints.worklists.Tab;
import th.go.dopa.damrongdhama.complaints.worklists.Worklists;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.Registers;
import th.go.dopa.damrongdhama.letters.Series;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;

/** Some letters of the town district in their states (หนังสือสาธิต): drafts, printed ones, and ones with a number of its register. */
@Component
@Profile("demo")
class LetterBook {

    private static final String MARK = "letters";
    private static final int CASES = 6;
    /** Letters that name nobody: no look at a person is written down for a demo. */
    private static final Set<CaseLetter> SHOWN = EnumSet.of(CaseLetter.FORWARD, CaseLetter.REMINDER, CaseLetter.MEMO);

    private static final int LAST_BEFORE = 120;

    private final Letterheads heads;
    private final Registers registers;
    private final Letters letters;
    private final CaseLetters caseLetters;
    private final Complaints complaints;
    private final Reports reports;
    private final Worklists worklists;
    private final Settings settings;
    private final Places places;
    private final Marks marks;
    private final TransactionTemplate transactions;

    LetterBook(
            Letterheads heads,
            Registers registers,
            Letters letters,
            CaseLetters caseLetters,
            Complaints complaints,
            Reports reports,
            Worklists worklists,
            Settings settings,
            Places places,
            Marks marks,
            TransactionTemplate transactions) {
        this.heads = heads;
        this.registers = registers;
        this.letters = letters;
        this.caseLetters = caseLetters;
        this.complaints = complaints;
        this.reports = reports;
        this.worklists = worklists;
        this.settings = settings;
        this.places = places;
        this.marks = marks;
        this.transactions = transactions;
    }

    /** Writes them, unless they are there. */
    void write(Staff chief, Material.Head head, Map<String, String> done) {
        if (done.containsKey(MARK)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            Contact contact = new Contact(chief.officeName(), null, null, null);
            heads.put(
                    chief,
                    new Letterhead(chief.office(), 0, head.code(), head.sender(), head.address(), contact, true));
            registers.begin(chief, Series.GENERAL, LAST_BEFORE);
            marks.set(MARK, "begun");
        });
        int written = 0;
        for (Tab tab : List.of(Tab.WAITING, Tab.WORK, Tab.ORDER)) {
            for (Listed listed : worklists.list(chief, tab, null, CASES).items()) {
                written = write(chief, listed.number(), written);
            }
        }
    }

    private int write(Staff chief, CaseNumber number, int before) {
        int written = before;
        CaseFile file = file(chief, complaints.seen(chief, number));
        UUID form = UUID.nameUUIDFromBytes(("demo-letter-" + number).getBytes(StandardCharsets.UTF_8));
        for (Offer offer : caseLetters.offers(chief, file.stage(), List.of())) {
            if (SHOWN.contains(offer.kind())) {
                for (LetterId id : caseLetters.draft(chief, file, offer.choice(), null, form)) {
                    finish(chief, id, 2 - written++ % 3);
                }
            }
        }
        return written;
    }

    private void finish(Staff chief, LetterId id, int how) {
        if (how > 0) {
            letters.print(chief, id, 1);
        }
        if (how > 1) {
            letters.issue(chief, id, 2);
        }
    }

    private CaseFile file(Staff chief, Complaint complaint) {
        var facts = complaint.facts();
        var categories = settings.categories(facts.categoryVersion());
        List<CaseFile.Sending> sendings = reports.of(complaint).stream()
                .map(one -> new CaseFile.Sending(one.agency(), one.sentOn(), one.dueOn(), one.open()))
                .toList();
        return new CaseFile(
                caseLetters
                        .stages(chief, List.of(complaint), Map.of(complaint.id(), sendings))
                        .getFirst(),
                categories.category(facts.categoryCode()).nameTh(),
                places.district(facts.where().district()).nameTh(),
                "http://localhost:8080/desk/complaints/" + complaint.number(),
                "http://localhost:8080/track",
                null);
    }
}
