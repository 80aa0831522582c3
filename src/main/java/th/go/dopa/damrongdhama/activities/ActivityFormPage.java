package th.go.dopa.damrongdhama.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form in which an activity is recorded or changed.
 *
 * @param action where it is sent
 * @param back where one goes without sending it
 * @param key under which photos wait; null where only words are changed
 */
public record ActivityFormPage(
        Form form,
        String action,
        String back,
        @Nullable UUID key,
        List<Attachment> staged,
        List<Option> kinds,
        List<Option> subdistricts) {

    public ActivityFormPage {
        staged = List.copyOf(staged);
        kinds = List.copyOf(kinds);
        subdistricts = List.copyOf(subdistricts);
    }
}
