package th.go.dopa.damrongdhama.complaints.showcase;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;

/**
 * A case as everybody sees it.
 *
 * @param centre who did the work
 * @param confirmed whether the complainant says that it is fixed
 * @param photos their addresses
 */
public record PublicCasePage(
        String title,
        String centre,
        String back,
        boolean confirmed,
        List<Fact> facts,
        String told,
        List<Photo> photos) {

    public PublicCasePage {
        facts = List.copyOf(facts);
        photos = List.copyOf(photos);
    }

    /** A photo of the work. */
    public record Photo(String small, String large) {}
}
