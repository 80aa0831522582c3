package th.go.dopa.damrongdhama.publication.posters;

/**
 * Posts ready to be copied.
 *
 * @param address of the activity in full
 * @param wide the picture for Facebook
 * @param square the picture for LINE
 */
public record PostsPage(
        String title, String facebook, String line, String address, String wide, String square, String poster) {}
