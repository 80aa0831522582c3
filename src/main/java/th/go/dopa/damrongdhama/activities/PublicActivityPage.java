package th.go.dopa.damrongdhama.activities;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Share;

/**
 * An activity as everybody sees it.
 *
 * @param centre whose it is
 * @param back the address of the centre's activities
 * @param map where a map shows its pin; "" where it has none
 * @param corrected when it was corrected since it was published; "" where nothing was
 */
public record PublicActivityPage(
        String title,
        String centre,
        String back,
        ActivityState state,
        List<Fact> facts,
        String map,
        String done,
        String results,
        String corrected,
        List<ActivityPhoto> photos,
        Share share) {

    public PublicActivityPage {
        facts = List.copyOf(facts);
        photos = List.copyOf(photos);
    }
}
