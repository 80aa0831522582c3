package th.go.dopa.damrongdhama.notifications;

import java.time.Instant;
import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Visit;

/** How the outbox stands, on the screen of an administrator (หน้ากล่องข้อความออก). */
public record OutboxPage(OutboxHealth health) {

    /** The figures, each with its words. */
    public List<Fact> facts(Visit visit) {
        Instant oldest = health.oldest();
        return List.of(
                new Fact(visit.t("notifications.outbox.waiting"), messages(visit, health.waiting())),
                new Fact(
                        visit.t("notifications.outbox.oldest"),
                        oldest == null
                                ? visit.t("notifications.outbox.none")
                                : visit.t("notifications.outbox.since", visit.dateTime(oldest))),
                new Fact(visit.t("notifications.outbox.failed"), messages(visit, health.failed())),
                new Fact(visit.t("notifications.outbox.held"), messages(visit, health.held())),
                new Fact(visit.t("notifications.outbox.sent-today"), messages(visit, health.sentToday())));
    }

    private static String messages(Visit visit, long count) {
        return visit.t("notifications.outbox.messages", count);
    }
}
