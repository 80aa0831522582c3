package th.go.dopa.damrongdhama.publication.posters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.Visit;

/** The pictures of shared pages (ภาพแชร์), drawn when they are first asked for and kept for a while: they change only with what they show. */
@Component
public class Cards {

    private static final int KEPT = 64;

    private final Posters posters;
    private final Senders senders;
    private final Map<String, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    Cards(Posters posters, Senders senders) {
        this.posters = posters;
        this.senders = senders;
    }

    /**
     * Of an activity.
     *
     * @param square 1,040 × 1,040 as LINE shows it; else 1,200 × 630
     */
    public byte[] ofActivity(Visit visit, Office office, ShownActivity activity, boolean square) {
        String below = Layout.when(activity);
        String above = activity.title().startsWith(activity.kind()) ? "" : activity.kind();
        Card card = square
                ? Card.square(above, activity.title(), below, activity.cover())
                : Card.wide(above, activity.title(), below, activity.cover());
        String state = activity.cover().map(ShownActivity.Picture::large).orElse("") + activity.title() + below;
        return kept(activity.path() + square, visit, office, card, state);
    }

    /** Of an office: its name and what it is there for. */
    public byte[] ofOffice(Visit visit, Office office) {
        Card card = Card.wide(
                visit.t("web.owner"), visit.t("exhibition.welcome"), visit.t("posters.call"), Optional.empty());
        return kept("office " + office.id(), visit, office, card, office.nameTh());
    }

    private byte[] kept(String what, Visit visit, Office office, Card card, String state) {
        String key = what + " " + visit.language() + " " + state;
        byte[] known = drawn.get(key);
        if (known == null) {
            known = posters.card(visit, senders.of(visit, office), card);
            drawn.put(key, known);
        }
        return known.clone();
    }
}
