package th.go.dopa.damrongdhama.directives.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import th.go.dopa.damrongdhama.places.Point;

/**
 * How far a circular has come, drawn on outlines (แผนที่ความคืบหน้า): no tiles and no scripts. The list beside it says the same.
 *
 * @param shapes the provinces, each filled by how many of its districts have reported; empty ones only as outlines
 * @param dots the districts of one province at their seats
 */
public record ProgressMap(int wide, int high, List<Shape> shapes, List<Dot> dots) {

    private static final double WEST = 97.2;
    private static final double EAST = 105.8;
    private static final double NORTH = 20.6;
    private static final double SOUTH = 5.5;
    private static final int WIDE = 400;
    /** Corners nearer than this to the last one are left out. */
    private static final double FINE = 1.4;

    private static final double MARGIN = 0.06;

    public ProgressMap {
        shapes = List.copyOf(shapes);
        dots = List.copyOf(dots);
    }

    /** How far a province or district is, as the colour of its shape. */
    public enum Level {
        NONE,
        SOME,
        MOST,
        ALL,
        LATE
    }

    /** A province as a path, where its own page is; "" for no page. */
    public record Shape(String path, Level level, String name, String href) {}

    /** A district at its seat. */
    public record Dot(String x, String y, Level level, String name) {}

    /** An outline to be drawn. */
    record Outline(List<List<Point>> islands, Level level, String name, String href) {}

    /** A seat to be marked. */
    record Seat(Point at, Level level, String name) {}

    static ProgressMap nation(List<Outline> outlines) {
        Frame frame =
                new Frame(WEST, NORTH, WIDE / (EAST - WEST), WIDE, (int) ((NORTH - SOUTH) * WIDE / (EAST - WEST)));
        return frame.draw(outlines, List.of());
    }

    static ProgressMap province(Outline outline, List<Seat> seats) {
        List<Point> corners = new ArrayList<>();
        outline.islands().forEach(corners::addAll);
        seats.forEach(seat -> corners.add(seat.at()));
        if (corners.isEmpty()) {
            return new ProgressMap(WIDE, WIDE, List.of(), List.of());
        }
        double west = corners.stream().mapToDouble(Point::longitude).min().orElseThrow();
        double east = corners.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double north = corners.stream().mapToDouble(Point::latitude).max().orElseThrow();
        double south = corners.stream().mapToDouble(Point::latitude).min().orElseThrow();
        double margin = (east - west) * MARGIN;
        double scale = WIDE / (east - west + 2 * margin);
        Frame frame = new Frame(
                west - margin, north + margin, scale, WIDE, (int) Math.ceil((north - south + 2 * margin) * scale));
        return frame.draw(List.of(outline), seats);
    }

    private record Frame(double west, double north, double scale, int wide, int high) {

        ProgressMap draw(List<Outline> outlines, List<Seat> seats) {
            return new ProgressMap(
                    wide,
                    high,
                    outlines.stream()
                            .map(one -> new Shape(path(one.islands()), one.level(), one.name(), one.href()))
                            .toList(),
                    seats.stream()
                            .map(one -> new Dot(number(x(one.at())), number(y(one.at())), one.level(), one.name()))
                            .toList());
        }

        private String path(List<List<Point>> islands) {
            StringBuilder path = new StringBuilder();
            for (List<Point> island : islands) {
                char go = 'M';
                double lastX = Double.NEGATIVE_INFINITY;
                double lastY = 0;
                for (Point corner : island) {
                    double x = x(corner);
                    double y = y(corner);
                    if (Math.hypot(x - lastX, y - lastY) < FINE) {
                        continue;
                    }
                    path.append(go).append(number(x)).append(' ').append(number(y));
                    go = 'L';
                    lastX = x;
                    lastY = y;
                }
                path.append('Z');
            }
            return path.toString();
        }

        private double x(Point point) {
            return (point.longitude() - west) * scale;
        }

        private double y(Point point) {
            return (north - point.latitude()) * scale;
        }

        private static String number(double at) {
            return String.format(Locale.ROOT, "%.1f", at);
        }
    }
}
