package th.go.dopa.damrongdhama.letters;

import org.jspecify.annotations.Nullable;

/**
 * What the superior writes on a memo (คำสั่ง), below the signature of who laid it before him.
 *
 * @param text "" leaves dotted lines to write it by hand
 * @param signatory null while it is not known who orders
 */
public record Endorsement(
        String heading, String text, @Nullable Signatory signatory) {}
