package th.go.dopa.damrongdhama.commendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * Praise for an officer or a team in a monthly meeting (การชมเชย).
 *
 * @param proposedBy who wrote it down
 * @param decidedOn null as long as nobody decided
 * @param sharedAt since when the lesson stands in the library; null where it does not
 * @param consented who agreed to stand on the wall of honour
 * @param files photos, and the signed minutes as a document
 * @param certificate that stands; null where none was given
 * @param month the agenda on which it was chosen; null for none
 */
public record Commendation(
        CommendationId id,
        int version,
        CommendationState state,
        CommendationFacts facts,
        Meeting meeting,
        AccountId proposedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Instant sharedAt,
        Set<AccountId> consented,
        List<AttachmentId> files,
        @Nullable GivenCertificate certificate,
        @Nullable ThaiMonth month) {

    public Commendation {
        consented = Set.copyOf(consented);
        files = List.copyOf(files);
    }

    /** Those whom the wall of honour may name. */
    List<Person> shown() {
        return facts.people().stream()
                .filter(one -> one.account() != null && consented.contains(one.account()))
                .toList();
    }

    /** Whether the wall may show the photos: who is on them agreed, and each of those praised. */
    boolean photosShown() {
        return facts.photoConsent() && shown().size() == facts.people().size();
    }
}
