package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import java.util.UUID;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form in which somebody is praised, proposed for praise, or in which that is corrected.
 *
 * @param office whose officers are praised
 * @param key under which photos and minutes wait
 * @param levels where the level is chosen; empty where it is fixed
 * @param fresh whether nothing is written down yet
 * @param direct whether the person may praise at once
 * @param counted what the figures say for the one who is praised
 */
public record CommendationFormPage(
        Form form,
        String title,
        String action,
        String back,
        String office,
        UUID key,
        List<Attachment> staged,
        List<Option> people,
        List<Option> levels,
        List<Option> items,
        List<Option> categories,
        boolean fresh,
        boolean direct,
        String counted) {

    public CommendationFormPage {
        staged = List.copyOf(staged);
        people = List.copyOf(people);
        levels = List.copyOf(levels);
        items = List.copyOf(items);
        categories = List.copyOf(categories);
    }
}
