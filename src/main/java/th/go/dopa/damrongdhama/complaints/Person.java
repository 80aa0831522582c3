package th.go.dopa.damrongdhama.complaints;

import th.go.dopa.damrongdhama.kernel.ThaiText;

/**
 * Who complains or is complained about (ผู้ร้อง ผู้ถูกร้อง). Kept sealed; any part may be empty. The citizen id is never asked on the web.
 *
 * @param prefix คำนำหน้า, free text
 * @param phone digits
 * @param address house, village, road; free text
 */
public record Person(
        String prefix,
        String firstName,
        String lastName,
        String citizenNumber,
        String phone,
        String email,
        String address) {

    public static final Person NOBODY = new Person("", "", "", "", "", "", "");

    public Person {
        prefix = clean(prefix);
        firstName = clean(firstName);
        lastName = clean(lastName);
        citizenNumber = clean(citizenNumber);
        phone = clean(phone);
        email = clean(email);
        address = clean(address);
    }

    /** Somebody of whom only a name is known. */
    public static Person named(String name) {
        return new Person("", name, "", "", "", "", "");
    }

    public String name() {
        return (prefix + firstName + " " + lastName).strip();
    }

    public boolean known() {
        return !equals(NOBODY);
    }

    public boolean reachable() {
        return !phone.isEmpty() || !email.isEmpty();
    }

    private static String clean(String typed) {
        String text = ThaiText.normalise(typed).strip();
        if (text.length() > 500) {
            throw new IllegalArgumentException("too long for a person");
        }
        return text;
    }
}
