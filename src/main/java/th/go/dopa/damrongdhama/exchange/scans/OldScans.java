package th.go.dopa.damrongdhama.exchange.scans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.AttachmentFacts;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Upload;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/**
 * Scans of old files, looked at first and then attached (แนบภาพสแกนแฟ้มเดิม). Between the two they are staged, each case's under a key that follows from
 * the form and the case; a file that its case has already, by its SHA-256, is never attached again.
 */
@Component
class OldScans {

    private final ScanMatching matching;
    private final Complaints complaints;
    private final Pictures pictures;
    private final Attachments attachments;
    private final Words words;

    OldScans(ScanMatching matching, Complaints complaints, Pictures pictures, Attachments attachments, Words words) {
        this.matching = matching;
        this.complaints = complaints;
        this.pictures = pictures;
        this.attachments = attachments;
        this.words = words;
    }

    /** A look at what one form brings. Not to be called within a transaction: decoding takes a while. */
    Look look(Staff by, UUID form) {
        return new Look(by, form);
    }

    /** Collects what is found, file by file. */
    final class Look implements ScanFiles.Taker {

        private final Staff by;
        private final UUID form;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<CaseNumber, Set<String>> there = new HashMap<>();

        private Look(Staff by, UUID form) {
            this.by = by;
            this.form = form;
        }

        List<Finding> findings() {
            return List.copyOf(findings);
        }

        @Override
        public void refused(String name, String why) {
            findings.add(Finding.refused(name, why));
        }

        @Override
        public void scan(String name, byte[] file) throws IOException {
            List<CaseNumber> cases = matching.find(by, name);
            if (cases.size() == 1) {
                findings.add(matched(name, file, complaints.seen(by, cases.getFirst())));
            } else {
                findings.add(new Finding(name, cases.isEmpty() ? Outcome.UNMATCHED : Outcome.SEVERAL, cases, ""));
            }
        }

        private Finding matched(String name, byte[] file, Complaint complaint) throws IOException {
            List<CaseNumber> its = List.of(complaint.number());
            Set<String> has = there.computeIfAbsent(complaint.number(), number -> has(complaint));
            String sum = sha256(file);
            if (has.contains(sum)) {
                return new Finding(name, Outcome.THERE, its, "");
            }
            Upload upload = attachments.stage(
                    key(form, complaint).toString(), Uploader.STAFF, name, new ByteArrayInputStream(file));
            return switch (upload) {
                case Upload.Kept kept -> {
                    has.add(sum);
                    yield new Finding(name, Outcome.READY, its, "");
                }
                case Upload.Declined declined -> new Finding(name, Outcome.REFUSED, its, declined.messageKey());
            };
        }
    }

    /**
     * Attaches what waits for a case, seen by its staff alone, with one line of its history.
     *
     * @return how many scans; none where they are there already
     */
    @Transactional
    public int attach(Staff by, UUID form, CaseNumber number) {
        Complaint complaint = complaints.held(by, number);
        if (!ScanMatching.fit(by, complaint)) {
            throw new NotFound("case " + number + " held by " + by.office());
        }
        String key = key(form, complaint).toString();
        List<AttachmentId> staged =
                attachments.staged(key).stream().map(Attachment::id).toList();
        Set<String> has = has(complaint);
        List<AttachmentId> twice = attachments.facts(staged).entrySet().stream()
                .filter(one -> has.contains(one.getValue().sha256()))
                .map(Map.Entry::getKey)
                .toList();
        twice.forEach(one -> attachments.unstage(key, one));
        int fresh = staged.size() - twice.size();
        if (fresh > 0) {
            String said = words.say(Language.TH, "scans.note", fresh);
            Complaint kept = complaints.change(
                    by,
                    complaint,
                    new Happening.Noted(false),
                    List.of(new Text(TextKind.NOTE, Audience.INTERNAL, said)));
            pictures.take(kept, UUID.fromString(key), Purpose.PROGRESS, Audience.INTERNAL);
        }
        return fresh;
    }

    private Set<String> has(Complaint complaint) {
        List<AttachmentId> ids = pictures.of(complaint, Audience.INTERNAL).stream()
                .map(Pictures.Picture::id)
                .toList();
        return attachments.facts(ids).values().stream()
                .map(AttachmentFacts::sha256)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static UUID key(UUID form, Complaint complaint) {
        return UUID.nameUUIDFromBytes(("scans/" + form + "/" + complaint.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
