package th.go.dopa.damrongdhama.complaints.casepage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Upload;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Information;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * Doing an act from the page of a case (ทำรายการ). What was typed is never lost: what is missing is said beside the field (422), and whoever
 * was overtaken sees what changed and goes on from there (409).
 */
@Component
class CaseActs {

    /** Which field a refusal is about; any other is about the case. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("complaints.refused.empty-opinion", "opinion"),
            Map.entry("complaints.refused.proof-needed", "files"),
            Map.entry("complaints.refused.foreign-picture", "files"),
            Map.entry("complaints.refused.foreign-agency", "agency"),
            Map.entry("complaints.refused.referred-already", "agency"),
            Map.entry("complaints.refused.foreign-colleague", "responsible"),
            Map.entry("complaints.refused.cancel-reason", "reason"),
            Map.entry("complaints.refused.transfer-reason", "reason"),
            Map.entry("complaints.refused.empty-question", "question"),
            Map.entry("complaints.refused.nothing-added", "words"),
            Map.entry(Information.SENT_ALREADY, "words"),
            Map.entry("complaints.refused.empty-note", "internal"),
            Map.entry("complaints.refused.empty-report", "report"));

    private static final Duration TWICE = Duration.ofMinutes(2);

    private final Complaints complaints;
    private final Acts acts;
    private final ActForms forms;
    private final CaseFiles files;
    private final CaseHeads heads;
    private final CaseHistory history;
    private final CasePhotos photos;
    private final Attachments attachments;
    private final Clock clock;

    CaseActs(
            Complaints complaints,
            Acts acts,
            ActForms forms,
            CaseFiles files,
            CaseHeads heads,
            CaseHistory history,
            CasePhotos photos,
            Attachments attachments,
            Clock clock) {
        this.complaints = complaints;
        this.acts = acts;
        this.forms = forms;
        this.files = files;
        this.heads = heads;
        this.history = history;
        this.photos = photos;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** What is done, once the form is in order. */
    interface Deed {
        Page act(int seenVersion, UUID formKey);
    }

    /** One act as it was sent: by whom, from which page. */
    record Sent(Visit visit, Staff by, CaseNumber number, Act act, Form form) {

        /** Where the person goes after it was done. */
        Page done() {
            return Page.to(CaseReader.href(number) + "?done=" + act.slug());
        }

        UUID formKey() {
            String key = form.value("form-key");
            try {
                return key.length() == 36 ? UUID.fromString(key) : UUID.randomUUID();
            } catch (IllegalArgumentException notOurs) {
                return UUID.randomUUID();
            }
        }

        int version() {
            String version = form.value("version");
            return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        }
    }

    /** The form of an act on a page of its own. */
    Page form(Visit visit, Staff by, CaseNumber number, Act act) {
        Complaint complaint = complaints.seen(by, number);
        if (!acts.offers(act, by, complaint)) {
            throw new NotFound("the act " + act + " on case " + number);
        }
        ActForm fresh = forms.fresh(visit, by, complaint, act, shown(visit, by, complaint), null, true);
        return Page.show(
                "complaints/casepage/act",
                new ActPage(heads.head(visit, by, complaint), fresh.title(), "", List.of(), fresh, null, List.of()));
    }

    /** Takes the photos, checks what was typed, does the act. */
    Page carryOut(Sent sent, Deed deed) {
        Complaint seen = complaints.seen(sent.by(), sent.number());
        if (!seen.allows(sent.act().action(), sent.by())) {
            throw new NotFound("the act " + sent.act() + " on case " + sent.number());
        }
        UUID formKey = sent.formKey();
        stage(sent, formKey);
        checkLengths(sent);
        if (sent.form().faulty()) {
            return again(sent, seen, formKey, 422, "", List.of());
        }
        try {
            return deed.act(sent.version(), formKey);
        } catch (Overtaken faster) {
            return overtaken(sent, formKey);
        } catch (Refused no) {
            return refused(sent, formKey, no);
        }
    }

    private Page overtaken(Sent sent, UUID formKey) {
        Complaint now = complaints.seen(sent.by(), sent.number());
        if (twice(sent, now)) {
            return sent.done();
        }
        List<Moment> changed = history.since(sent.visit(), sent.by(), now, sent.version());
        return again(sent, now, formKey, 409, sent.visit().t("casepage.overtaken"), changed);
    }

    private Page refused(Sent sent, UUID formKey, Refused no) {
        Complaint now = complaints.seen(sent.by(), sent.number());
        String field = FIELDS.get(no.key());
        if (field != null) {
            sent.form().fault(sent.act().field(field), no.key(), no.arguments().toArray());
            UUID key = no.key().equals(Information.SENT_ALREADY) ? UUID.randomUUID() : formKey;
            return again(sent, now, key, 422, "", List.of());
        }
        String notice = sent.visit().t(no.key(), no.arguments().toArray());
        return again(sent, now, formKey, 409, notice, history.since(sent.visit(), sent.by(), now, sent.version()));
    }

    private Page again(Sent sent, Complaint now, UUID formKey, int status, String notice, List<Moment> changed) {
        Visit visit = sent.visit();
        List<CasePhoto> shown = shown(visit, sent.by(), now);
        boolean offered = acts.offers(sent.act(), sent.by(), now);
        boolean asProposed = sent.form().has("as-proposed");
        CasePage.OpenProposal proposal = asProposed
                ? files.proposal(visit, sent.by(), now, shown, sent.form()).orElse(null)
                : null;
        boolean form = offered && (!asProposed || proposal == null);
        ActPage page = new ActPage(
                heads.head(visit, sent.by(), now),
                visit.t(sent.act().key("title")),
                notice,
                changed,
                form ? forms.typed(visit, now, sent.act(), shown, sent.form(), formKey) : null,
                proposal,
                form || proposal != null ? List.of() : kept(sent));
        return Page.show("complaints/casepage/act", page).status(status);
    }

    /** Everything that was written, to be copied from the page. */
    private static List<Fact> kept(Sent sent) {
        return sent.act().written().stream()
                .filter(name -> sent.form().has(sent.act().field(name)))
                .map(name -> new Fact(
                        sent.visit().t("casepage.field." + name),
                        sent.form().value(sent.act().field(name))))
                .toList();
    }

    private void stage(Sent sent, UUID formKey) {
        String name = sent.act().field("files");
        for (MultipartFile file : sent.form().files(name)) {
            if (stage(formKey, file) instanceof Upload.Declined declined) {
                sent.form().fault(name, declined.messageKey());
            }
        }
    }

    private Upload stage(UUID formKey, MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            String filename = file.getOriginalFilename();
            return attachments.stage(formKey.toString(), Uploader.STAFF, filename == null ? "" : filename, in);
        } catch (IOException broken) {
            return new Upload.Declined("casepage.fault.file");
        }
    }

    private static void checkLengths(Sent sent) {
        for (String name : sent.act().written()) {
            if (ThaiText.normalise(sent.form().value(sent.act().field(name))).length() > Text.LONGEST) {
                sent.form().fault(sent.act().field(name), "casepage.fault.long", Text.LONGEST);
            }
        }
    }

    /** Whether it was the same person who just did this very thing: a form sent twice is done, not overtaken. */
    private boolean twice(Sent sent, Complaint now) {
        Optional<Histories.Line> first = history.lines(sent.by(), now).stream()
                .filter(line -> line.seq() > sent.version())
                .findFirst();
        return first.filter(line -> sent.by().account().equals(line.account()))
                .filter(line -> line.recordedAt().isAfter(clock.instant().minus(TWICE)))
                .filter(line -> Happened.by(sent.act(), line.happening()))
                .filter(line -> written(line).containsAll(typed(sent)))
                .isPresent();
    }

    private static Set<String> typed(Sent sent) {
        return sent.act().written().stream()
                .map(name -> ThaiText.normalise(sent.form().value(sent.act().field(name)))
                        .strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<@Nullable String> written(Histories.Line line) {
        return line.texts().stream().map(Histories.Written::body).collect(Collectors.toSet());
    }

    private List<CasePhoto> shown(Visit visit, Staff by, Complaint complaint) {
        Audience reader = CaseReader.audience(by);
        return photos.of(visit, by, complaint, reader).stream()
                .map(CasePhotos.Taken::photo)
                .toList();
    }
}
