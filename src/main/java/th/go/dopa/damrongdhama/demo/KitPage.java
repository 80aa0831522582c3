package th.go.dopa.damrongdhama.demo;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * The style page (หน้าแบบ): every part a page is made of, in each of its states.
 *
 * @param form with some fields filled in and some faulty
 */
public record KitPage(
        Form form,
        List<Option> options,
        List<TabLink> tabs,
        List<Fact> facts,
        List<TimelineItem> history,
        List<Tone> tones) {

    public KitPage {
        options = List.copyOf(options);
        tabs = List.copyOf(tabs);
        facts = List.copyOf(facts);
        history = List.copyOf(history);
        tones = List.copyOf(tones);
    }

    /** The colours a text or a ground may have, as tokens.css names them. */
    public List<String> colours() {
        return List.of(
                "ground",
                "paper",
                "sunken",
                "ink",
                "ink-2",
                "line",
                "line-strong",
                "brand",
                "brand-deep",
                "gold",
                "link",
                "action",
                "focus",
                "good",
                "good-ground",
                "warn",
                "warn-ground",
                "bad",
                "bad-ground",
                "info",
                "info-ground",
                "secret",
                "secret-ground");
    }

    /** The steps of space, from 4 to 64 pixels. */
    public List<String> spaces() {
        return List.of("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8");
    }
}
