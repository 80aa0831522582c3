package th.go.dopa.damrongdhama.publication.feeds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import th.go.dopa.damrongdhama.kernel.Bangkok;

/**
 * The news of an office (ฟีดข่าว): its published activities, the latest first.
 *
 * @param title whose
 * @param home the page it belongs to, in full
 * @param self its own address without its ending, in full
 * @param language th or en
 */
record Feed(String title, String home, String self, String language, List<Item> items) {

    /** Since then activities are recorded: a feed without any was changed last on that day. */
    private static final Instant BEGUN =
            OffsetDateTime.parse("2019-10-01T00:00:00+07:00").toInstant();

    Feed {
        items = List.copyOf(items);
    }

    /**
     * An activity.
     *
     * @param address its page in full; also its name for ever
     * @param author the centre
     * @param picture in full; "" where it has none
     */
    record Item(
            String address,
            String title,
            String author,
            String when,
            String text,
            String picture,
            Instant published,
            Instant updated) {}

    Instant updated() {
        return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(BEGUN);
    }

    static String moment(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .atZone(Bangkok.ZONE)
                .toOffsetDateTime()
                .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
