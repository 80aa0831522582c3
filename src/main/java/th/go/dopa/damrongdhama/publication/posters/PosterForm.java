package th.go.dopa.damrongdhama.publication.posters;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.Fact;

/**
 * What was chosen for a poster (สิ่งที่เลือกลงโปสเตอร์).
 *
 * @param large A3; the newsletter is A4 whatever is said
 * @param all what there is to choose from: the activity, or those of the month
 * @param chosen those of them that are shown, in their order
 * @param photos of the one activity, those that are shown
 * @param figures the figures of the fiscal year
 */
record PosterForm(
        PosterKind kind,
        boolean large,
        ThaiMonth month,
        String title,
        String words,
        List<ShownActivity> all,
        List<ShownActivity> chosen,
        List<ShownActivity.Picture> photos,
        List<Fact> figures,
        int year) {

    PosterForm {
        all = List.copyOf(all);
        chosen = List.copyOf(chosen);
        photos = List.copyOf(photos);
        figures = List.copyOf(figures);
    }
}
