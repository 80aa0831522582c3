package th.go.dopa.damrongdhama.places;

/** A point on the map in WGS84 degrees (พิกัด). */
public record Point(double latitude, double longitude) {

    private static final double EARTH_KM = 6371;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on earth");
        }
    }

    double kilometresTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east =
                Math.toRadians(other.longitude - longitude) * Math.cos(Math.toRadians((other.latitude + latitude) / 2));
        return EARTH_KM * Math.hypot(north, east);
    }
}
