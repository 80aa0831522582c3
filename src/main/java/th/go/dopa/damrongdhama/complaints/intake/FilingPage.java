package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import java.util.UUID;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form on which a citizen files a complaint (แบบคำร้อง), as far as it is filled in.
 *
 * @param key the form's key, made by the server, under which photos wait and the complaint is filed once
 * @param photos what was sent already and waits for the form
 * @param secret whether the chosen type is secret, so that it matters where the accused belongs
 */
public record FilingPage(
        Form form, UUID key, List<Tile> tiles, Areas areas, Answers answers, List<Attachment> photos, boolean secret) {

    public FilingPage {
        tiles = List.copyOf(tiles);
        photos = List.copyOf(photos);
    }

    /**
     * A main type with its sub-types.
     *
     * @param open whether its list is shown already, because the choice is in it
     * @param words whether it also asks in words what the matter is about
     */
    public record Tile(
            String name,
            boolean first,
            boolean open,
            boolean secret,
            boolean anonymous,
            boolean words,
            List<Option> kinds) {

        public Tile {
            kinds = List.copyOf(kinds);
        }
    }

    /** The lists of places, each below what was chosen in the one before. */
    public record Areas(List<Option> provinces, List<Option> districts, List<Option> subdistricts, boolean bangkok) {}

    /** The answers that are chosen among. */
    public record Answers(
            List<Option> accusedKinds,
            List<Option> accusedSeats,
            List<Option> complainants,
            List<Option> hideName,
            List<Option> contact,
            List<Option> elsewhere) {}
}
