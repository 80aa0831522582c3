package th.go.dopa.damrongdhama.letters;

import java.util.List;

/**
 * A form that is filled in, signed and kept (แบบคำร้อง บันทึกถ้อยคำ บันทึกการไกล่เกลี่ย): what is known is printed, the rest is left on dotted lines.
 *
 * @param title a line each, on the middle of the page
 * @param head lines at the right above the text: where and when it was written
 * @param signatures two side by side
 */
public record PrintedForm(Secrecy secrecy, String title, List<Part> head, List<Part> parts, List<Signature> signatures)
        implements Paper {

    public PrintedForm {
        head = List.copyOf(head);
        parts = List.copyOf(parts);
        signatures = List.copyOf(signatures);
    }

    /** One piece of it, from above to below. */
    public sealed interface Part {

        /** Sentences, indented as a paragraph. */
        record Words(String text) implements Part {}

        /** One of a list, as a name among who was present; broken lines stand below their first word. */
        record Item(String text) implements Part {}

        /** The heading of what follows. */
        record Heading(String text) implements Part {}

        /**
         * Something to be filled in, or filled in already.
         *
         * @param lines how many dotted lines it takes while it is empty
         */
        record Entry(String label, String value, int lines) implements Part {}

        /** Entries side by side, each as wide as the others. */
        record Row(List<Entry> entries) implements Part {

            public Row {
                entries = List.copyOf(entries);
            }
        }

        /** Boxes to tick. */
        record Boxes(String label, List<String> options) implements Part {

            public Boxes {
                options = List.copyOf(options);
            }
        }
    }

    /**
     * Where somebody signs.
     *
     * @param name "" leaves it dotted
     * @param role what he signs as (ผู้ร้อง พยาน)
     */
    public record Signature(String name, String role) {}
}
