package th.go.dopa.damrongdhama.web;

/**
 * One choice of a list, radio or tick (ตัวเลือก).
 *
 * @param label already in the reader's language
 * @param hint a line in smaller words below the label; "" for none
 */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
