package th.go.dopa.damrongdhama.people;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An account to be opened (บัญชีที่จะเปิด).
 *
 * @param userName small letters, digits, dot, dash and underscore, 3 to 40
 * @param name the person's name with its title, as it is shown
 */
public record NewAccount(String userName, String name) {

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    public NewAccount {
        userName = userName.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        if (!goodUserName(userName) || name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("not an account");
        }
    }

    /** Whether a user name can be taken as it is typed, capitals aside. */
    public static boolean goodUserName(String typed) {
        return USER_NAME.matcher(typed.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
