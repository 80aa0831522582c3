package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * What a village head sees who opened the QR code of his sheet.
 *
 * @param here the address of the page
 * @param reader who is asked
 * @param place the village and its subdistrict
 * @param said the sentence that says how it stands
 * @param local whether it is a local government, which may decline
 */
public record ToldPage(
        Form form,
        State state,
        String here,
        String office,
        String reader,
        String place,
        String title,
        String said,
        List<String> paragraphs,
        List<Option> channels,
        boolean local) {

    public ToldPage {
        paragraphs = List.copyOf(paragraphs);
        channels = List.copyOf(channels);
    }

    /** What can be done. */
    public enum State {
        OPEN,
        DONE,
        DECLINED,
        OVER
    }
}
