package th.go.dopa.damrongdhama.activities.publicity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Villages;
import th.go.dopa.damrongdhama.web.Form;

/** Reads the form of a line of the publicity log (แบบบันทึกการประชาสัมพันธ์), and says beside the fields what is wrong. */
final class TellingForm {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 500;
    private static final LocalDate EARLIEST = LocalDate.of(2019, 10, 1);

    private final Form form;

    TellingForm(Form form) {
        this.form = form;
    }

    /**
     * What was typed, where all of it is right.
     *
     * @param scripts those of the office that can be chosen
     * @param subdistricts the codes of those of the district
     */
    Optional<Telling.New> read(LocalDate today, List<Script> scripts, Set<String> subdistricts) {
        Script script = scripts.stream()
                .filter(one -> one.id().toString().equals(form.value("script")))
                .findFirst()
                .orElse(null);
        String title = script == null ? text("title", LONGEST_TITLE) : script.title();
        if (title.isEmpty()) {
            form.fault("title", "publicity.fault.title");
        }
        Optional<Channel> channel = Channel.read(form.value("channel"));
        if (channel.isEmpty()) {
            form.fault("channel", "publicity.fault.channel");
        }
        Optional<Telling.By> by = Arrays.stream(Telling.By.values())
                .filter(one -> one.name().equals(form.value("by")))
                .findFirst();
        if (by.isEmpty()) {
            form.fault("by", "publicity.fault.by");
        }
        Optional<LocalDate> on = DayTyped.read(form, "on", EARLIEST, today, "publicity.fault.on");
        AreaCode subdistrict =
                subdistricts.contains(form.value("subdistrict")) ? new AreaCode(form.value("subdistrict")) : null;
        Integer moo = moo(subdistrict);
        String note = text("note", LONGEST_NOTE);
        return form.faulty()
                ? Optional.empty()
                : Optional.of(new Telling.New(
                        script == null ? null : script.id(),
                        title,
                        channel.orElseThrow(),
                        by.orElseThrow(),
                        subdistrict,
                        moo,
                        on.orElseThrow(),
                        note));
    }

    private @Nullable Integer moo(@Nullable AreaCode subdistrict) {
        if (!form.has("moo")) {
            return null;
        }
        Optional<Integer> moo = Villages.moo(form.value("moo"));
        if (moo.isEmpty() || subdistrict == null) {
            form.fault("moo", "publicity.fault.moo");
        }
        return moo.orElse(null);
    }

    private String text(String name, int longest) {
        String text = ThaiText.normalise(form.value(name)).strip();
        if (text.length() > longest) {
            form.fault(name, "activities.fault.long", longest);
        }
        return text;
    }
}
