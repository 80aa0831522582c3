package th.go.dopa.damrongdhama.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a public page presents itself to those who pass it on and to search engines (การแชร์หน้าเว็บ).
 *
 * @param text a sentence about it
 * @param picture the address of its card, 1,200 × 630
 * @param feed the address of the feed without its ending; "" where there is none
 * @param structured what it is about in the words of schema.org, as JSON; "" where it says nothing
 */
public record Share(String text, String picture, String feed, String structured) {

    private static final String CARD = "/card.jpg";

    /** For a page that says nothing of its own. */
    public static Share plain() {
        return new Share("", CARD, "", "");
    }

    public static Share of(String text, String picture, String feed, Map<String, ?> about) {
        return new Share(text, picture, feed, json(about));
    }

    /** JSON that may stand in a page: nothing in it ends the element. */
    private static String json(Map<String, ?> about) {
        return about.isEmpty()
                ? ""
                : JsonMapper.shared()
                        .writeValueAsString(about)
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                        .replace("&", "\\u0026");
    }
}
