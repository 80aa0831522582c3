package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.places.Point;

/**
 * The villages that have a pin, drawn on the outline of their province (แผนที่หมู่บ้าน): no tiles and no scripts. The list beside it says the same.
 *
 * @param outline the path of the province, cut off where the picture ends
 */
public record VillageMap(String outline, List<Pin> pins) {

    static final int WIDE = 640;
    static final int HIGH = 480;
    private static final double MARGIN = 0.12;
    /** Degrees; a district with one pinned village is not drawn as if it were a house. */
    private static final double LEAST = 0.12;

    public VillageMap {
        pins = List.copyOf(pins);
    }

    /** A village on it. */
    public record Pin(String x, String y, Coverage.State state, String name) {}

    /** A village that lies somewhere. */
    record Place(Point at, Coverage.State state, String name) {}

    /** Draws it; nothing where no village has a pin. */
    static @Nullable VillageMap of(List<Place> places, List<List<Point>> outline) {
        if (places.isEmpty()) {
            return null;
        }
        Frame frame = Frame.round(places.stream().map(Place::at).toList());
        StringBuilder path = new StringBuilder();
        for (List<Point> island : outline) {
            char go = 'M';
            for (Point corner : island) {
                path.append(go).append(frame.x(corner)).append(' ').append(frame.y(corner));
                go = 'L';
            }
            path.append('Z');
        }
        return new VillageMap(
                path.toString(),
                places.stream()
                        .map(place -> new Pin(frame.x(place.at()), frame.y(place.at()), place.state(), place.name()))
                        .toList());
    }

    /** What part of the earth is drawn, and how many points of the picture a degree is. */
    private record Frame(double west, double north, double east, double south) {

        static Frame round(List<Point> points) {
            double north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
            double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
            double west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
            double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
            double aside = Math.max(LEAST, (east - west) * (1 + 2 * MARGIN));
            double up = Math.max(LEAST, (north - south) * (1 + 2 * MARGIN));
            double scale = Math.max(aside / WIDE, up / HIGH);
            double middle = (east + west) / 2;
            double centre = (north + south) / 2;
            return new Frame(
                    middle - scale * WIDE / 2,
                    centre + scale * HIGH / 2,
                    middle + scale * WIDE / 2,
                    centre - scale * HIGH / 2);
        }

        String x(Point point) {
            return String.format(Locale.ROOT, "%.1f", (point.longitude() - west) / (east - west) * WIDE);
        }

        String y(Point point) {
            return String.format(Locale.ROOT, "%.1f", (north - point.latitude()) / (north - south) * HIGH);
        }
    }
}
