package th.go.dopa.damrongdhama.demo;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The style page: whoever makes a new page looks here first, whoever changes a style sees at once what else it changes. */
@Controller
@Profile("demo")
@Open
class KitController {

    @GetMapping("/kit")
    Page show(Visit visit) {
        return Page.show(
                "demo/kit",
                new KitPage(
                        form(visit),
                        options(visit),
                        tabs(visit),
                        List.of(
                                new Fact(visit.t("kit.facts.category"), visit.t("kit.facts.category.text")),
                                new Fact(visit.t("kit.facts.place"), visit.t("kit.facts.place.text")),
                                new Fact(visit.t("kit.facts.wish"), visit.t("kit.facts.wish.text"))),
                        history(visit),
                        List.of(Tone.values())));
    }

    /** Some fields filled in, some faulty. */
    private static Form form(Visit visit) {
        return Form.empty()
                .set("filled", visit.t("kit.field.filled.text"))
                .set("wrong", visit.t("kit.field.wrong.text"))
                .set("off", visit.t("kit.field.off.text"))
                .set("story", visit.t("kit.textarea.text"))
                .set("radio", "b")
                .set("ticks", List.of("a", "c"))
                .set("day.day", "25")
                .set("day.month", "11")
                .set("day.year", "2569")
                .set("wrongday.day", "31")
                .set("wrongday.month", "2")
                .set("wrongday.year", "2569")
                .fault("wrong", "kit.field.wrong.fault")
                .fault("wrongday", "kit.date.fault")
                .fault("wrongpick", "kit.select.fault")
                .fault("wrongradio", "kit.radios.fault")
                .fault("wrongfile", "kit.files.fault");
    }

    private static List<Option> options(Visit visit) {
        return List.of(
                new Option("a", visit.t("kit.option.road"), visit.t("kit.option.road.hint")),
                new Option("b", visit.t("kit.option.water")),
                new Option("c", visit.t("kit.option.long")));
    }

    private static List<TabLink> tabs(Visit visit) {
        return List.of(
                new TabLink("#tabs", visit.t("kit.tab.new"), "12", true),
                new TabLink("#tabs", visit.t("kit.tab.mine"), "3", false),
                new TabLink("#tabs", visit.t("kit.tab.orders"), "1,000+", false),
                new TabLink("#tabs", visit.t("kit.tab.closed"), "", false));
    }

    private static List<TimelineItem> history(Visit visit) {
        return Arrays.stream(Tone.values())
                .map(tone -> new TimelineItem(
                        visit.t("kit.timeline.when"),
                        visit.t("kit.tone." + tone.name()),
                        visit.t("kit.timeline.by"),
                        tone == Tone.INFO ? visit.t("kit.timeline.text") : "",
                        tone,
                        null))
                .toList();
    }
}
