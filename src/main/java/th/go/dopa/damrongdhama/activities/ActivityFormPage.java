package th.go.dopa.damrongdhama.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form in which an activity is recorded, planned or changed.
 *
 * @param action where it is sent
 * @param back where one goes without sending it
 * @param key under which photos wait; null where only words are changed
 * @param toCome whether it lies ahead, so that nothing is asked about what came of it
 * @param goneOn whether it is a form that was left before, whose photos are still there
 * @param findings what in its words may give a person away, where everybody would see them at once
 */
public record ActivityFormPage(
        Form form,
        String title,
        String action,
        String back,
        @Nullable UUID key,
        List<Attachment> staged,
        List<Option> kinds,
        List<Option> subdistricts,
        boolean toCome,
        boolean goneOn,
        List<Finding> findings) {

    public ActivityFormPage {
        staged = List.copyOf(staged);
        kinds = List.copyOf(kinds);
        subdistricts = List.copyOf(subdistricts);
        findings = List.copyOf(findings);
    }
}
