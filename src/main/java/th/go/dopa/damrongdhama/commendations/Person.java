package th.go.dopa.damrongdhama.commendations;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/**
 * Somebody who is praised (ผู้ได้รับการชมเชย).
 *
 * @param account null for who has none; he is named in the office and nowhere else
 * @param post his post of that day; "" for none
 */
public record Person(@Nullable AccountId account, String name, String post) {

    /** Whether this is the one who acts, by his account or by his name. */
    boolean is(Staff staff) {
        return account == null ? plain(name).equals(plain(staff.name())) : account.equals(staff.account());
    }

    private static String plain(String name) {
        return ThaiText.normalise(name).replaceAll("\\s+", "");
    }
}
