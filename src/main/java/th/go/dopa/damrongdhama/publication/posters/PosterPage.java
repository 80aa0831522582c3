package th.go.dopa.damrongdhama.publication.posters;

import java.util.List;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * Where a poster is put together.
 *
 * @param months to choose from, where it is of a month
 * @param activities to choose from, where it is of a month
 * @param photos to choose from, where it is of one activity
 * @param pages the preview as pictures in the page itself; empty before it was asked for
 */
public record PosterPage(
        Form form,
        PosterKind kind,
        String name,
        List<Option> months,
        List<ShownActivity> activities,
        List<ShownActivity.Picture> photos,
        List<String> pages) {

    public PosterPage {
        months = List.copyOf(months);
        activities = List.copyOf(activities);
        photos = List.copyOf(photos);
        pages = List.copyOf(pages);
    }

    /** The activities as choices of the leading story. */
    public List<Option> leads() {
        return activities.stream()
                .map(one -> new Option(one.id().toString(), one.title()))
                .toList();
    }
}
