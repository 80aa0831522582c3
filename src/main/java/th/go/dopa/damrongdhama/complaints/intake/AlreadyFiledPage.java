package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import java.util.UUID;
import th.go.dopa.damrongdhama.web.Form;

/**
 * What somebody is told whose form was used before for other words: what was typed now is not filed, and not lost.
 *
 * @param key under which the first was filed
 */
public record AlreadyFiledPage(Form form, UUID key) {

    private static final List<String> NOT_WORDS = List.of("key", "choose", "_csrf");

    /** The fields to carry over into a new form. */
    public List<String> names() {
        return form.names().stream().filter(name -> !NOT_WORDS.contains(name)).toList();
    }
}
