package th.go.dopa.damrongdhama.kernel;

/** A check digit after Damm: finds every single wrong digit and every swap of neighbours, which are what goes wrong over the telephone. */
final class CheckDigit {

    private static final String[] TABLE = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private CheckDigit() {}

    /** The digit to be written behind these. */
    static char of(String digits) {
        return (char) ('0' + carried(digits));
    }

    /** Whether the last of these digits is the right one. */
    static boolean right(String digits) {
        return carried(digits) == 0;
    }

    private static int carried(String digits) {
        int carried = 0;
        for (int i = 0; i < digits.length(); i++) {
            carried = TABLE[carried].charAt(digits.charAt(i) - '0') - '0';
        }
        return carried;
    }
}
