package th.go.dopa.damrongdhama.settings.versions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.settings.LetterTexts;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.settings.SettingKind;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * One setting on the screen: its fields, and all its versions, newest first.
 *
 * @param address where the form goes
 * @param shown the former version that the fields show, null for the one that holds now
 * @param overtaken whether somebody else put a version while the person was typing
 * @param changes what the other one changed, where it can be said in a line
 * @param taken whether the version that holds was just put by this person
 * @param mains the types of complaints that hold now
 */
public record SettingPage(
        SettingKind kind,
        String address,
        Form form,
        List<Past> versions,
        @Nullable Past shown,
        boolean overtaken,
        List<Change> changes,
        boolean taken,
        List<MainCategory> mains) {

    /** Where one field of two versions differs. */
    public record Change(String field, String before, String after) {}

    public Past now() {
        return versions.getFirst();
    }

    /** The fields of a setting that is numbers and times. */
    public List<PlainFields.Group> plain() {
        return (kind == SettingKind.DEADLINES ? PlainFields.DEADLINES : PlainFields.MESSAGES).groups();
    }

    /** The letters and forms that have words of their own. */
    public List<String> letters() {
        return LetterTexts.KINDS;
    }

    /** The facts that may stand in them, as they are written. */
    public String facts() {
        return LetterTexts.FACTS.stream().sorted().map(fact -> "{" + fact + "}").collect(Collectors.joining(" "));
    }

    /** The exceptions of the delegation, by their rows in the form. */
    public List<Integer> exceptions() {
        return DelegationFields.rows(form);
    }

    /** The sub-types of a main type, by their rows in the form. */
    public List<Integer> subs() {
        return MainFields.rows(form);
    }

    public List<Option> acts(Visit visit) {
        return DelegationFields.ACTS.stream()
                .map(act -> new Option(act, visit.t("settings.act." + act)))
                .toList();
    }

    /** All types, main and sub, to choose one from. */
    public List<Option> categories() {
        return mains.stream()
                .flatMap(main -> Stream.concat(
                        Stream.of(new Option(main.code(), main.code() + " " + main.nameTh())),
                        main.subs().stream().map(sub -> new Option(sub.code(), sub.code() + " " + sub.nameTh()))))
                .toList();
    }

    /** A type as it is called now; its code where there is none any more. */
    public String category(String code) {
        return categories().stream()
                .filter(option -> option.value().equals(code))
                .findFirst()
                .map(Option::label)
                .orElse(code);
    }

    /** As in the main type, yes, or no. */
    public List<Option> choices(Visit visit) {
        return List.of(
                new Option("", visit.t("settings.as-main")),
                new Option("yes", visit.t("settings.yes")),
                new Option("no", visit.t("settings.no")));
    }
}
