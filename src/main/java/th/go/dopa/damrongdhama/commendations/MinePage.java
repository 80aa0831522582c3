package th.go.dopa.damrongdhama.commendations;

import java.util.List;

/** What somebody was praised for, and whether he agreed that everybody sees it. */
public record MinePage(List<Line> lines) {

    public MinePage {
        lines = List.copyOf(lines);
    }

    /**
     * One praise.
     *
     * @param certificate the address of the certificate; "" where none stands
     * @param publicly the address of the wall of honour on which it stands
     */
    public record Line(
            String id,
            String name,
            String reason,
            String by,
            String on,
            boolean agreed,
            String certificate,
            String publicly) {}
}
