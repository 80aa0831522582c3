package th.go.dopa.damrongdhama.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of the provinces (แนวเขตจังหวัด), good enough to tell a province from a point; islands and borders are approximate. */
final class Outlines {

    private final Map<AreaCode, List<Polygon>> provinces;

    private Outlines(Map<AreaCode, List<Polygon>> provinces) {
        this.provinces = provinces;
    }

    static Outlines read() {
        try (InputStream file = Outlines.class.getResourceAsStream("/places/provinces.min.geojson")) {
            if (file == null) {
                throw new IllegalStateException("no outlines of the provinces");
            }
            Map<AreaCode, List<Polygon>> provinces = new HashMap<>();
            for (JsonNode feature : JsonMapper.shared().readTree(file).path("features")) {
                provinces.put(
                        new AreaCode(feature.path("properties").path("code").asString()),
                        polygons(feature.path("geometry")));
            }
            return new Outlines(provinces);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The province whose outline holds the point. */
    Optional<AreaCode> provinceAt(Point point) {
        return provinces.entrySet().stream()
                .filter(province -> province.getValue().stream().anyMatch(polygon -> polygon.holds(point)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The outer ring of each part of a province. */
    List<List<Point>> of(AreaCode province) {
        return provinces.getOrDefault(province, List.of()).stream()
                .map(polygon -> List.copyOf(polygon.rings().getFirst()))
                .toList();
    }

    private static List<Polygon> polygons(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        if (geometry.path("type").asString().equals("Polygon")) {
            polygons.add(Polygon.of(geometry.path("coordinates")));
        } else {
            for (JsonNode polygon : geometry.path("coordinates")) {
                polygons.add(Polygon.of(polygon));
            }
        }
        return polygons;
    }

    /** Rings of longitudes and latitudes; a point inside an odd number of rings is inside, so that holes count. */
    private record Polygon(List<List<Point>> rings) {

        static Polygon of(JsonNode coordinates) {
            List<List<Point>> rings = new ArrayList<>();
            for (JsonNode ring : coordinates) {
                List<Point> points = new ArrayList<>(ring.size());
                for (JsonNode pair : ring) {
                    points.add(new Point(pair.path(1).asDouble(), pair.path(0).asDouble()));
                }
                rings.add(points);
            }
            return new Polygon(rings);
        }

        boolean holds(Point point) {
            boolean inside = false;
            for (List<Point> ring : rings) {
                Point before = ring.getLast();
                for (Point corner : ring) {
                    inside ^= crosses(before, corner, point);
                    before = corner;
                }
            }
            return inside;
        }

        private static boolean crosses(Point a, Point b, Point point) {
            if ((a.latitude() > point.latitude()) == (b.latitude() > point.latitude())) {
                return false;
            }
            double where =
                    (b.longitude() - a.longitude()) * (point.latitude() - a.latitude()) / (b.latitude() - a.latitude())
                            + a.longitude();
            return point.longitude() < where;
        }
    }
}
