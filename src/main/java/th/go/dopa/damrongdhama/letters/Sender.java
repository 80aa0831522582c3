package th.go.dopa.damrongdhama.letters;

import java.util.List;

/**
 * The office a letter comes from (ส่วนราชการเจ้าของหนังสือ), as at its head.
 *
 * @param office its full name
 * @param address where it lies, a line each
 */
public record Sender(String office, List<String> address) {

    public Sender {
        address = List.copyOf(address);
    }
}
