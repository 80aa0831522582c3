package th.go.dopa.damrongdhama.directives.reportback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.Form;

/** A report as it is typed (แบบรายงานผล), and as it is put back into the form. */
final class ReportForm {

    private static final Pattern OURS = Pattern.compile(
            "(done|number|accept|text|links|reason)-[1-9][0-9]{0,17}-[1-9][0-9]?|out-[1-9][0-9]{0,17}|name|position");
    private static final int LONGEST = 5_000;
    private static final int LONGEST_LINK = 500;
    private static final int SHORTEST_REASON = 5;

    private final Form form;

    ReportForm(Form form) {
        this.form = form;
    }

    /** The name under which the fields of an ask stand. */
    static String name(Asked asked) {
        return asked.circular() + "-" + asked.ask().position();
    }

    /** All that is typed, to be kept as a draft. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        form.names().stream().filter(name -> OURS.matcher(name).matches()).forEach(name -> {
            String value = form.value(name);
            fields.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
        });
        return fields;
    }

    /** How often the page has sent. */
    int step() {
        String step = form.value("step");
        return step.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(step) : 1;
    }

    /** A form with what waits, or where nothing does with what was last confirmed; as another page. */
    static Form of(@Nullable ReportBack report, List<Answer> latest, List<Asked> asked) {
        Form form = Form.empty()
                .set("key", UUID.randomUUID().toString())
                .set("step", "1")
                .set("version", Integer.toString(report == null ? 1 : report.version()));
        if (report != null && report.typed() != null) {
            report.typed().forEach(form::set);
            return form;
        }
        for (Answer answer : latest) {
            String name = answer.circular() + "-" + answer.position();
            Boolean done = answer.done();
            form.set("done-" + name, done == null ? "" : (done ? "yes" : "no"))
                    .set("text-" + name, answer.text())
                    .set("links-" + name, String.join("\n", answer.links()));
            if (answer.number() != null && asked.stream().noneMatch(one -> counts(one, answer))) {
                form.set("number-" + name, answer.number().toString());
            }
        }
        return form;
    }

    /**
     * What is answered by it, of the asks in which anything is new; what is missing or wrong is said beside its field.
     *
     * @param counted what the system counts, by ask; null where it counts nothing
     * @param photographed the asks whose photos changed
     */
    List<Answer> read(List<Asked> asked, Map<Asked, Long> counted, List<Answer> latest, Set<Asked> photographed) {
        List<Answer> answers = new ArrayList<>();
        for (Asked one : asked) {
            Answer before =
                    latest.stream().filter(answer -> answer.to(one)).findFirst().orElse(null);
            Answer answer = answer(one, counted.get(one), before);
            boolean photos = photographed.contains(one);
            if (photos || (!answer.empty() && !answer.equals(before))) {
                check(one, answer);
                answers.add(answer);
            }
        }
        return List.copyOf(answers);
    }

    private Answer answer(Asked asked, @Nullable Long counted, @Nullable Answer before) {
        Ask ask = asked.ask();
        String name = name(asked);
        String said = form.value("done-" + name);
        Boolean done = (!ask.done() || said.isEmpty()) ? null : Boolean.valueOf(said.equals("yes"));
        String text = ask.text() ? words("text-" + name, Answer.LONGEST) : "";
        List<String> links = ask.links() ? links("links-" + name) : List.of();
        Long typed = ask.number() ? number("number-" + name) : null;
        if (counted == null) {
            return new Answer(asked.circular(), ask.position(), done, typed, null, text, links, "");
        }
        if (typed == null && !form.chosen("accept-" + name, "yes")) {
            return new Answer(
                    asked.circular(),
                    ask.position(),
                    done,
                    before == null ? null : before.number(),
                    before == null ? null : before.counted(),
                    text,
                    links,
                    before == null ? "" : before.reason());
        }
        String reason = words("reason-" + name, Answer.LONGEST_REASON);
        boolean other = typed != null && !typed.equals(counted);
        if (other && reason.length() < SHORTEST_REASON) {
            form.fault("reason-" + name, "reportback.fault.reason");
        }
        return new Answer(
                asked.circular(),
                ask.position(),
                done,
                other ? typed : counted,
                counted,
                text,
                links,
                other ? reason : "");
    }

    private void check(Asked asked, Answer answer) {
        String name = name(asked);
        if (asked.ask().done() && answer.done() == null) {
            form.fault("done-" + name, "reportback.fault.done");
        }
        if (asked.ask().number() && answer.number() == null && !Boolean.FALSE.equals(answer.done())) {
            form.fault(
                    answer.counted() == null && asked.ask().fact() == null ? "number-" + name : "accept-" + name,
                    asked.ask().fact() == null ? "reportback.fault.number" : "reportback.fault.accept");
        }
    }

    private static boolean counts(Asked asked, Answer answer) {
        return answer.to(asked) && asked.ask().fact() != null && Objects.nonNull(answer.counted());
    }

    private String words(String field, int longest) {
        String typed = ThaiText.normalise(form.value(field)).strip();
        if (typed.length() > longest) {
            form.fault(field, "reportback.fault.long", longest);
            return typed.substring(0, longest);
        }
        return typed;
    }

    private List<String> links(String field) {
        List<String> links = form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (links.size() > Answer.MOST_LINKS
                || links.stream().anyMatch(link -> !link.matches("https?://\\S+") || link.length() > LONGEST_LINK)) {
            form.fault(field, "reportback.fault.links", Answer.MOST_LINKS);
            return List.of();
        }
        return links;
    }

    private @Nullable Long number(String field) {
        String typed = ThaiDigits.arabic(form.value(field)).replace(",", "").strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,9}")) {
            form.fault(field, "reportback.fault.number");
            return null;
        }
        return Long.valueOf(typed);
    }
}
