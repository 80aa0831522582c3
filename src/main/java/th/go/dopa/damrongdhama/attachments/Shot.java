package th.go.dopa.damrongdhama.attachments;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.places.Point;

/**
 * What a camera wrote into a picture: which way is up, when and where.
 *
 * @param orientation 1 to 8 as EXIF counts them
 * @param takenAt the camera's own clock, as ISO local text; nobody knows its zone
 */
record Shot(
        int orientation, @Nullable String takenAt, @Nullable Point position) {

    static final Shot SILENT = new Shot(1, null, null);

    private static final Pattern CAMERA_TIME = Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d):(\\d\\d):(\\d\\d)");

    Shot {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("orientation " + orientation);
        }
    }

    /** Reads the EXIF block; what cannot be read is as if it were not there. */
    static Shot of(byte[] exif) {
        if (exif.length == 0) {
            return SILENT;
        }
        byte[] block = headless(exif);
        Metadata metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(block), metadata);
            return new Shot(orientation(metadata), takenAt(metadata), position(metadata));
        } catch (RuntimeException unreadable) {
            return SILENT;
        }
    }

    /** Some programs put JPEG's mark before the block in a WebP too. */
    private static byte[] headless(byte[] exif) {
        boolean marked = exif.length > 6 && new String(exif, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
        return marked ? Head.part(exif, 6, exif.length) : exif;
    }

    private static int orientation(Metadata metadata) {
        Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }

    private static @Nullable String takenAt(Metadata metadata) {
        for (Directory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            String time = directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
            Matcher parts = CAMERA_TIME.matcher(time == null ? "" : time.strip());
            if (parts.matches()) {
                return parts.replaceFirst("$1-$2-$3T$4:$5:$6");
            }
        }
        return null;
    }

    private static @Nullable Point position(Metadata metadata) {
        for (GpsDirectory directory : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            GeoLocation found = directory.getGeoLocation();
            if (found != null
                    && !found.isZero()
                    && Math.abs(found.getLatitude()) <= 90
                    && Math.abs(found.getLongitude()) <= 180) {
                return new Point(found.getLatitude(), found.getLongitude());
            }
        }
        return null;
    }
}
