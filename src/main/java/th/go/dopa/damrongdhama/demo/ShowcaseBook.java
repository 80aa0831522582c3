package th.go.dopa.damrongdhama.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.showcase.PublicCases;
import th.go.dopa.damrongdhama.complaints.showcase.Shown;
import th.go.dopa.damrongdhama.complaints.worklists.Listed;
import th.go.dopa.damrongdhama.complaints.worklists.Tab;
import th.go.dopa.damrongdhama.complaints.worklists.Worklists;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** The cases that a chief of the demo shows to everybody (เรื่องสาธิตที่เผยแพร่): closed ones whose kind has words written for it, with their photos. */
@Component
@Profile("demo")
class ShowcaseBook {

    private static final String MARK = "showcase";
    private static final int MOST = 6;
    private static final int LOOKED_AT = 60;

    private final Worklists worklists;
    private final Complaints complaints;
    private final PublicCases cases;
    private final Marks marks;
    private final TransactionTemplate transactions;

    ShowcaseBook(
            Worklists worklists,
            Complaints complaints,
            PublicCases cases,
            Marks marks,
            TransactionTemplate transactions) {
        this.worklists = worklists;
        this.complaints = complaints;
        this.cases = cases;
        this.marks = marks;
        this.transactions = transactions;
    }

    /** Shows them, unless they are shown. */
    void show(Staff chief, List<Material.ShownCase> words, Map<String, String> done) {
        if (done.containsKey(MARK)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            int shown = 0;
            for (Listed one : worklists.list(chief, Tab.DONE, null, LOOKED_AT).items()) {
                Optional<Material.ShownCase> told = words.stream()
                        .filter(word -> word.category().equals(one.categoryCode()))
                        .findFirst();
                if (shown < MOST && told.isPresent() && shown(chief, one, told.get())) {
                    shown++;
                }
            }
            marks.set(MARK, "done");
        });
    }

    private boolean shown(Staff chief, Listed one, Material.ShownCase words) {
        Complaint complaint = complaints.seen(chief, one.number());
        if (!PublicCases.offered(chief, complaint)) {
            return false;
        }
        List<AttachmentId> photos =
                cases.choice(complaint).stream().map(Attachment::id).toList();
        cases.publish(chief, one.number(), complaint.version(), new Shown(words.title(), words.told(), false, photos));
        return true;
    }
}
