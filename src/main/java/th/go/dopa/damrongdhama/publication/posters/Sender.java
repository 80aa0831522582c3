package th.go.dopa.damrongdhama.publication.posters;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The centre that speaks on a poster (ศูนย์เจ้าของสื่อ). */
public final class Sender {

    private final String centre;
    private final String place;
    private final String phone;
    private final String home;
    private final String path;
    private final String file;
    private final Supplier<byte @Nullable []> emblem;

    /**
     * @param place district and province in words
     * @param phone as shown; "" where none is recorded
     * @param home the address of this system, without a stroke at its end
     * @param path the page of the centre
     * @param file the form of the centre
     */
    Sender(
            String centre,
            String place,
            String phone,
            String home,
            String path,
            String file,
            Supplier<byte @Nullable []> emblem) {
        this.centre = centre;
        this.place = place;
        this.phone = phone;
        this.home = home;
        this.path = path;
        this.file = file;
        this.emblem = emblem;
    }

    String centre() {
        return centre;
    }

    String place() {
        return place;
    }

    String phone() {
        return phone;
    }

    /** A page of this system in full. */
    String address(String page) {
        return home + page;
    }

    String page() {
        return home + path;
    }

    /** The results of the centre, or of the nation where it is none of a place. */
    String results() {
        return home + (path.contains("/centres/") ? path.replace("/centres/", "/results/") : "/results");
    }

    String form() {
        return home + file;
    }

    /** The page of the centre as somebody types it. */
    String typed() {
        return page().replaceFirst("^https?://", "");
    }

    Optional<byte[]> emblem() {
        return Optional.ofNullable(emblem.get());
    }
}
