package th.go.dopa.damrongdhama.audit;

import java.util.regex.Pattern;

/**
 * What an act was done to, or what was looked at: a kind and an id, never a name.
 *
 * @param kind such as "complaint", "account" or "appointment"
 * @param id the id within the kind
 */
public record Subject(String kind, String id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,39}");

    public Subject {
        if (!KIND.matcher(kind).matches() || id.isEmpty() || id.length() > 64) {
            throw new IllegalArgumentException("not a subject: " + kind);
        }
    }
}
