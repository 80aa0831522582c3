package th.go.dopa.damrongdhama.complaints;

import th.go.dopa.damrongdhama.kernel.ThaiText;

/**
 * Something a person writes in a case, to be kept apart from the history so that it can be blanked.
 *
 * @param body at most 20,000 characters; an empty text is not kept
 */
public record Text(TextKind kind, Audience audience, String body) {

    public static final int LONGEST = 20_000;

    public Text {
        body = ThaiText.normalise(body).strip();
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException("a text of " + body.length() + " characters");
        }
    }

    boolean empty() {
        return body.isEmpty();
    }
}
