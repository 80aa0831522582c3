package th.go.dopa.damrongdhama.publication.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * What was published, as a list and on a map that says the same.
 *
 * @param province to which it is narrowed; "" for all
 * @param tiles where the pictures of the ground come from, as Leaflet writes it; "" for outlines only
 * @param attribution who made them; "" for nobody
 */
public record MapPage(
        List<Option> provinces, Form form, String province, List<Item> items, String tiles, String attribution) {

    public MapPage {
        provinces = List.copyOf(provinces);
        items = List.copyOf(items);
    }

    /**
     * A case or an activity.
     *
     * @param kind CASE or ACTIVITY
     * @param exact whether it was put on the map by hand, or stands at the seat of its district
     */
    public record Item(
            String kind,
            String title,
            String href,
            String where,
            String when,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean exact) {}
}
