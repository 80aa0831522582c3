package th.go.dopa.damrongdhama.attachments;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.places.Point;

/**
 * What a file betrayed when it was received (ข้อเท็จจริงของไฟล์), for the staff of its case only.
 *
 * @param sha256 of the received bytes, in hexadecimal
 * @param takenAt the camera's own clock, ISO local text, unchecked
 * @param sealed whether the received bytes are kept, encrypted
 */
public record AttachmentFacts(
        String sha256,
        String mediaType,
        Fingerprint fingerprint,
        @Nullable String takenAt,
        @Nullable Point position,
        boolean sealed) {}
