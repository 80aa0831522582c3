package th.go.dopa.damrongdhama.demo;

import java.time.Instant;
import java.util.List;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.settings.Settings;

/** Which way a case of the demo goes and how it ends (ทางเดินของเรื่อง). */
final class Ways {

    private static final long LONG_AGO_DAYS = 60;
    private static final long LATELY_DAYS = 14;

    private final Chance chance;
    private final Days days;
    private final Settings settings;

    Ways(Chance chance, Days days, Settings settings) {
        this.chance = chance;
        this.days = days;
        this.settings = settings;
    }

    /** What is known when it is filed. */
    record Beginning(
            int number,
            Material.Story story,
            NewComplaint filing,
            Office holder,
            boolean atCounter,
            OrderKind order,
            List<OfficeId> owners,
            Instant filedAt,
            Instant now) {}

    Plot plot(Beginning begun) {
        Plot.Held held = switch (begun.holder().kind()) {
            case DISTRICT -> Plot.Held.DISTRICT;
            case PROVINCE -> Plot.Held.PROVINCE;
            case DOPA -> Plot.Held.DOPA;
            case AGENCY -> throw new IllegalStateException("an agency holds no case");
        };
        Course course = new Course(days, chance, begun.filedAt(), begun.now());
        OrderKind order = goesUp(begun) && Fate.of(begun.number()) == Fate.SENT_UP ? OrderKind.VISIT : begun.order();
        walk(course, held, begun, order);
        boolean scene = begun.story().scene() != null && begun.story().scene() != Scene.NONE;
        boolean proved = scene && chance.percent(65);
        RefusalReason refusal = course.refusal();
        return new Plot(
                begun.number(),
                begun.story(),
                begun.filing(),
                held,
                begun.holder().id(),
                begun.atCounter(),
                scene && chance.percent(35),
                proved,
                order,
                begun.owners(),
                closing(begun.story(), order, proved),
                refusal,
                chance.percent(70) ? chance.between(4, 5) : chance.between(2, 4),
                course.turns());
    }

    private void walk(Course course, Plot.Held filed, Beginning begun, OrderKind order) {
        Fate fate = Fate.of(begun.number());
        Plot.Held held = goesUp(begun) && fate == Fate.SENT_UP ? Plot.Held.PROVINCE : filed;
        if (fate == Fate.RECORDED_BY_MISTAKE) {
            course.cancelled();
            return;
        }
        course.received(fate == Fate.ASKED || chance.percent(10), chance.percent(70));
        if (begun.story().main().equals("11") || begun.story().main().equals("12")) {
            course.advised();
            course.answered(held, false);
            return;
        }
        if (fate == Fate.REFUSED) {
            course.refused(held);
            return;
        }
        if (goesUp(begun)) {
            course.sentUp(fate == Fate.GIVEN_BACK);
        }
        course.worked(held, order, begun.owners().size(), away(begun));
        course.closed(held);
        if (fate == Fate.CODE_LOST) {
            course.codeLost();
            return;
        }
        course.answered(held, fate == Fate.NOT_FIXED);
        boolean old = begun.filedAt().isBefore(begun.now().minusSeconds(86_400 * LONG_AGO_DAYS));
        if (old && fate == Fate.LEFT_LYING) {
            course.leftLyingAfter(chance.between(2, 6));
        }
    }

    /** What a district holds may exceed its power; advice and thanks never do. */
    private static boolean goesUp(Beginning begun) {
        Fate fate = Fate.of(begun.number());
        boolean advice =
                begun.story().main().equals("11") || begun.story().main().equals("12");
        return (fate == Fate.SENT_UP || fate == Fate.GIVEN_BACK)
                && begun.holder().kind() == OfficeKind.DISTRICT
                && !advice;
    }

    /** Orders have piled up lately, so that a newcomer finds some to give. */
    private int away(Beginning begun) {
        boolean lately = begun.filedAt().isAfter(begun.now().minusSeconds(86_400 * LATELY_DAYS));
        return lately && chance.percent(70) ? (int) LATELY_DAYS : 0;
    }

    /** What happens to some in every thirty, so that even a small demo shows all of it. */
    private enum Fate {
        ORDINARY,
        RECORDED_BY_MISTAKE,
        REFUSED,
        ASKED,
        NOT_FIXED,
        CODE_LOST,
        LEFT_LYING,
        SENT_UP,
        GIVEN_BACK;

        static Fate of(int number) {
            return switch (number % 30) {
                case 3 -> ASKED;
                case 5, 21 -> NOT_FIXED;
                case 13, 18 -> SENT_UP;
                case 8, 10 -> GIVEN_BACK;
                case 7 -> RECORDED_BY_MISTAKE;
                case 11 -> REFUSED;
                case 14, 28 -> LEFT_LYING;
                case 17 -> CODE_LOST;
                default -> ORDINARY;
            };
        }
    }

    /** Closed as fixed only where a photo proves what must be proved. */
    private ClosingReason closing(Material.Story story, OrderKind order, boolean proved) {
        boolean proofNeeded = settings.categories().category(story.category()).proofNeeded();
        if (proved) {
            return ClosingReason.FIXED;
        }
        if (order == OrderKind.MEDIATE) {
            return chance.percent(75) ? ClosingReason.MEDIATED : ClosingReason.NOT_MEDIATED;
        }
        return switch (story.main()) {
            case "01" -> ClosingReason.FIRST_AID;
            case "05", "06" -> chance.percent(50) ? ClosingReason.UNFOUNDED : ClosingReason.HANDED_OVER;
            case "11" -> ClosingReason.ADVISED;
            case "12" -> ClosingReason.EXPLAINED;
            default ->
                chance.percent(proofNeeded ? 0 : 35)
                        ? ClosingReason.FIXED
                        : chance.percent(60) ? ClosingReason.EXPLAINED : ClosingReason.HANDED_OVER;
        };
    }
}
