package th.go.dopa.damrongdhama.directives.returns;

import java.util.List;

/** What one office reported on a circular, ask by ask, in its own words. */
public record OfficePage(String back, String subject, String number, String office, List<Part> parts) {

    public OfficePage {
        parts = List.copyOf(parts);
    }

    /**
     * An ask and what was answered.
     *
     * @param answered whether it was answered at all
     * @param result done or not, and the number; "" where neither is asked
     * @param reason why another number was signed than the system counted; "" for none
     * @param signed who confirmed it and when
     */
    public record Part(
            String name,
            String words,
            boolean answered,
            String result,
            String reason,
            String text,
            List<String> links,
            List<Photo> photos,
            String signed,
            boolean late) {

        public Part {
            links = List.copyOf(links);
            photos = List.copyOf(photos);
        }
    }

    /** A photo, small and large. */
    public record Photo(String small, String large) {}
}
