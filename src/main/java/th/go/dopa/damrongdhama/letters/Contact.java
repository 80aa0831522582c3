package th.go.dopa.damrongdhama.letters;

import org.jspecify.annotations.Nullable;

/**
 * Who in the office owns the matter (ส่วนราชการเจ้าของเรื่อง), at the foot of the letter.
 *
 * @param unit the centre or the group that wrote it
 */
public record Contact(
        String unit,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String email) {}
