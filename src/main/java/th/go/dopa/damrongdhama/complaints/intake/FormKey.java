package th.go.dopa.damrongdhama.complaints.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a form (รหัสแบบฟอร์ม) as it comes back: random, made by the server; anything else is none. */
final class FormKey {

    private static final int RANDOM = 4;

    private FormKey() {}

    static @Nullable UUID read(String sent) {
        if (!sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        UUID key = UUID.fromString(sent);
        return key.version() == RANDOM ? key : null;
    }
}
