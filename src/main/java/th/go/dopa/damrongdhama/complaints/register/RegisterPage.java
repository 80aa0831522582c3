package th.go.dopa.damrongdhama.complaints.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * A register book on the screen (สมุดทะเบียน).
 *
 * @param office whose book it is
 * @param filter what the lines are filtered by
 * @param figure the figure of a report whose cases these are, in words; "" for none
 * @param whole the address of the book without that figure
 * @param asked the parts of the address, by name: sent along with the forms
 * @param next the lines that follow; null at the end
 * @param first null when these are the first
 * @param export what was typed to take the book out
 * @param mayReveal whether names may go into the file
 */
public record RegisterPage(
        String office,
        Form filter,
        List<Option> years,
        List<Option> types,
        List<Option> channels,
        List<Option> stages,
        String figure,
        String whole,
        List<Option> asked,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first,
        Form export,
        boolean mayReveal) {

    public RegisterPage {
        years = List.copyOf(years);
        types = List.copyOf(types);
        channels = List.copyOf(channels);
        stages = List.copyOf(stages);
        asked = List.copyOf(asked);
        lines = List.copyOf(lines);
    }

    /**
     * A line in words.
     *
     * @param story "" in a secret case
     * @param end when and why it ended, or until when it should
     */
    public record Line(
            String number,
            boolean secret,
            String received,
            String type,
            String story,
            String place,
            String channel,
            String complainant,
            String responsible,
            String agencies,
            String status,
            String end) {}
}
