package th.go.dopa.damrongdhama.web;

import java.util.Locale;

/** The language a page is read in (ภาษา). Thai lives at {@code /…}, English at {@code /en/…}; staff pages are Thai only. */
public enum Language {
    TH("th"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
