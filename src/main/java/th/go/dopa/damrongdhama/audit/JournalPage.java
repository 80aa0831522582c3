package th.go.dopa.damrongdhama.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * The journal, as an auditor reads it.
 *
 * @param next the address of the older lines, or null
 * @param first the way back to the newest lines, or null on their page
 * @param all whether the whole journal is read here, and not only that of some offices
 */
public record JournalPage(
        Form form,
        List<JournalEntry> entries,
        @Nullable String next,
        @Nullable String first,
        boolean all) {

    /** Who did it, in words; also for those who are no staff. */
    public String who(Visit visit, JournalEntry entry) {
        JournalLine line = entry.line();
        String name = entry.who();
        if (name != null) {
            return name;
        }
        return line.job() != null
                ? visit.t("audit.actor.MACHINE", line.job())
                : line.pass() != null
                        ? visit.t("audit.actor.LINK", line.pass().toString())
                        : visit.t("audit.actor.CITIZEN");
    }
}
