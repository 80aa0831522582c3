package th.go.dopa.damrongdhama.complaints.showcase;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * Where a head decides whether a case is shown to everybody.
 *
 * @param address of the public page while it is shown; "" while it is not
 * @param photos that may be chosen
 * @param preview the page just as everybody will see it; null before it was asked for
 * @param betrayals what in the words may give somebody away
 */
public record PublicationPage(
        String number,
        int version,
        String address,
        Form form,
        boolean village,
        List<Photo> photos,
        @Nullable PublicCasePage preview,
        Set<Betrayal> betrayals) {

    public PublicationPage {
        photos = List.copyOf(photos);
        betrayals = Set.copyOf(betrayals);
    }

    public String caseHref() {
        return "/desk/complaints/" + number;
    }

    public String here() {
        return caseHref() + "/publication";
    }

    /** Whether it is told to the village or the subdistrict. */
    public List<Option> places(String subdistrict, String villageToo) {
        return List.of(new Option("SUBDISTRICT", subdistrict), new Option("VILLAGE", villageToo));
    }

    /** A photo to choose. */
    public record Photo(String id, String small) {}
}
