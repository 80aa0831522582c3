package th.go.dopa.damrongdhama.commendations;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A commendation as it lies in its table. */
final class CommendationRow {

    static final String COLUMNS = """
            select c.id, c.office_id, c.praised_office_id, c.meeting_id, c.version, c.state, c.level, c.item, c.team, c.reason, c.praiser, c.resolution,
                   c.lesson, c.lesson_category, c.lesson_shared_at, c.photo_consent, c.month, c.proposed_by, c.decided_on
              from commendation c
            """;

    private CommendationRow() {}

    static Map<String, @Nullable Object> columns(CommendationFacts facts) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("level", facts.level().name());
        columns.put("item", facts.item());
        columns.put("team", facts.team());
        columns.put("reason", facts.reason());
        columns.put("praiser", facts.praiser());
        columns.put("resolution", facts.resolution());
        columns.put("lesson", facts.lesson());
        columns.put("category", facts.lesson().isEmpty() ? null : facts.lessonCategory());
        columns.put("consent", facts.photoConsent());
        return columns;
    }
}
