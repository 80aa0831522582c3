package th.go.dopa.damrongdhama.letters.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * A register of letters sent, or the drafts, on the screen (ทะเบียนหนังสือส่ง).
 *
 * @param next the address of the following slice, null at the end
 * @param gaps numbers nobody can account for
 * @param elsewhere the form that takes a number for a letter written elsewhere; null where our register is not the office's only one
 * @param register the register's name in addresses; "" for the drafts
 * @param formKey of the form that prints what is ticked
 * @param nothing whether the person pressed without ticking any
 */
public record RegisterPage(
        String title,
        List<TabLink> tabs,
        List<Line> lines,
        @Nullable String next,
        String gaps,
        boolean headed,
        @Nullable Form elsewhere,
        String register,
        String formKey,
        boolean nothing) {

    /** Whether letters of the list can be ticked and printed. */
    public boolean printable() {
        return lines.stream().anyMatch(line -> line.tick() != null);
    }

    /**
     * One letter.
     *
     * @param href null where it was written elsewhere
     * @param tick what is sent when it is ticked for printing; null where it cannot be printed or not by this person
     */
    public record Line(
            String number,
            String date,
            String to,
            String subject,
            String state,
            Tone tone,
            @Nullable String href,
            @Nullable String tick) {}
}
