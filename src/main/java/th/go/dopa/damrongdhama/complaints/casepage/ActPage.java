package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Fact;

/**
 * One act on a page of its own: when something typed is to be mended, or when somebody else was faster.
 *
 * @param notice why the act was not done; "" when it is only to be filled in
 * @param changed what changed since the person looked
 * @param act the form with all that was typed; null when the case no longer allows it
 * @param proposal what waits for the order, when the act is to order as proposed
 * @param kept what was typed, to be copied, when there is no form for it any more
 */
public record ActPage(
        CaseHead head,
        String title,
        String notice,
        List<Moment> changed,
        @Nullable ActForm act,
        CasePage.@Nullable OpenProposal proposal,
        List<Fact> kept) {

    public ActPage {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }
}
