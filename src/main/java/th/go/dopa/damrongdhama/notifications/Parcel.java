package th.go.dopa.damrongdhama.notifications;

import java.util.UUID;

/**
 * A message in the hands of a courier.
 *
 * @param id the same at every try, so that whoever receives it can tell a second one from a first
 * @param attempt which try this is
 */
public record Parcel(UUID id, int attempt, String address, String subject, String body) {

    @Override
    public String toString() {
        return "message " + id + ", try " + attempt;
    }
}
