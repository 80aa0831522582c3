package th.go.dopa.damrongdhama.web;

import java.util.Locale;

/** What a badge, notice or line of history means at a glance; never by colour alone, the words say it too. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARN,
    BAD,
    SECRET;

    /** The end of the css class. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
