package th.go.dopa.damrongdhama.complaints.showcase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Showing a closed case to everybody (การเผยแพร่เรื่อง): the decision of the head of the centre that holds it, off until then, taken back at any time. Never a
 * secret case, one of somebody unnamed, or words that name a party; a case that opens again is shown no more.
 */
@Component
public class PublicCases {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final Pictures pictures;
    private final Attachments attachments;
    private final Identities identities;
    private final Clock clock;
    private final SecureRandom dice = new SecureRandom();

    PublicCases(
            JdbcClient jdbc,
            Complaints complaints,
            Pictures pictures,
            Attachments attachments,
            Identities identities,
            Clock clock) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.pictures = pictures;
        this.attachments = attachments;
        this.identities = identities;
        this.clock = clock;
    }

    /** A case that is shown now, or was. */
    record Kept(String publicId, Shown shown, boolean open) {}

    /** Whether it may be shown at all: not what is secret, nor of somebody who is not to be known. */
    static boolean fit(Complaint complaint) {
        return !complaint.facts().secret() && complaint.facts().complainant() == Complainant.NAMED;
    }

    /** Whether the person may decide it now. */
    public static boolean offered(Staff by, Complaint complaint) {
        return fit(complaint) && complaint.offers(Action.PUBLISH, by);
    }

    /** Whether the village may be told: not where the complainant asked to be kept from others. */
    static boolean villageMayBeTold(Complaint complaint) {
        return complaint.facts().where().moo() != null && !complaint.facts().hideName();
    }

    /** The photos that may be chosen: those that prove the work. */
    public List<Attachment> choice(Complaint complaint) {
        List<AttachmentId> proof = pictures.of(complaint, Audience.CITIZEN).stream()
                .filter(picture -> picture.purpose() == Purpose.PROOF)
                .map(Pictures.Picture::id)
                .toList();
        return attachments.attachments(proof).stream()
                .filter(one -> !one.document())
                .toList();
    }

    /** Shows a case, or changes what is told of it. */
    @Transactional
    public void publish(Staff by, CaseNumber number, int version, Shown shown) {
        Complaint complaint = decided(by, number, version);
        if (shown.village() && !villageMayBeTold(complaint)) {
            throw new Refused("showcase.refused.village");
        }
        if (identities.named(complaint, shown.title() + " " + shown.told())) {
            throw new Refused("showcase.refused.named");
        }
        Set<AttachmentId> choice =
                Set.copyOf(choice(complaint).stream().map(Attachment::id).toList());
        if (!choice.containsAll(shown.photos())) {
            throw new Refused("complaints.refused.foreign-picture");
        }
        jdbc.sql("""
                        insert into complaint_publication (complaint_id, public_id, title, told, village, photos, times_reopened, published_by, published_at)
                        values (:complaint, :public, :title, :told, :village, :photos::bigint[], :reopened, :by, :now)
                            on conflict (complaint_id) do update
                           set title = excluded.title, told = excluded.told, village = excluded.village, photos = excluded.photos,
                               times_reopened = excluded.times_reopened, published_by = excluded.published_by,
                               published_at = excluded.published_at, withdrawn_at = null
                        """)
                .param("complaint", complaint.id().value())
                .param("public", name())
                .param("title", shown.title())
                .param("told", shown.told())
                .param("village", shown.village())
                .param(
                        "photos",
                        shown.photos().stream().map(AttachmentId::value).toArray(Long[]::new))
                .param("reopened", complaint.standing().timesReopened())
                .param("by", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        complaints.change(by, complaint, new Happening.Published(), List.of());
    }

    /** Takes a case back: it is gone at once, from caches within minutes. */
    @Transactional
    public void withdraw(Staff by, CaseNumber number, int version) {
        Complaint complaint = decided(by, number, version);
        int taken = jdbc.sql("""
                        update complaint_publication set withdrawn_at = :now where complaint_id = :complaint and withdrawn_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("complaint", complaint.id().value())
                .update();
        if (taken == 0) {
            throw new NotFound("a publication of complaint " + complaint.id());
        }
        complaints.change(by, complaint, new Happening.Withdrawn(), List.of());
    }

    /** What is told of a case, or was. */
    Optional<Kept> of(Complaint complaint) {
        return jdbc.sql("""
                        select public_id, title, told, village, photos, times_reopened, withdrawn_at is null as open
                          from complaint_publication where complaint_id = :complaint
                        """)
                .param("complaint", complaint.id().value())
                .query((row, i) -> new Kept(
                        row.getString("public_id"),
                        new Shown(
                                row.getString("title"),
                                row.getString("told"),
                                row.getBoolean("village"),
                                Arrays.stream((Long[]) row.getArray("photos").getArray())
                                        .map(AttachmentId::new)
                                        .toList()),
                        row.getBoolean("open")
                                && row.getInt("times_reopened")
                                        == complaint.standing().timesReopened()))
                .optional();
    }

    private Complaint decided(Staff by, CaseNumber number, int version) {
        Complaint complaint = complaints.held(by, number, version);
        if (!fit(complaint)) {
            throw new NotFound("a publication of complaint " + complaint.id());
        }
        return complaint.after(Action.PUBLISH, by);
    }

    /** An address that tells nothing of the case and cannot be guessed. */
    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
