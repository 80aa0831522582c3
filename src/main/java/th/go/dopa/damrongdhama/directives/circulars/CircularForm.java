package th.go.dopa.damrongdhama.directives.circulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularText;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Given;
import th.go.dopa.damrongdhama.directives.NewCircular;
import th.go.dopa.damrongdhama.directives.SelfFilling;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Signers;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.web.Form;

/** Reading a circular from its form and writing it into one (แบบร่างหนังสือเวียน). */
@Component
class CircularForm {

    static final int SLOTS = 3;

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_UNIT = 40;
    private static final Pattern NUMBER =
            Pattern.compile("([\\p{InThai}]{2,4} ?\\d{4}(?:\\.\\d+)*)/\\p{InThai} ?(\\d{1,8})");

    private final Circulars circulars;
    private final Signers signers;
    private final Letterheads heads;

    CircularForm(Circulars circulars, Signers signers, Letterheads heads) {
        this.circulars = circulars;
        this.signers = signers;
        this.heads = heads;
    }

    /** What may be asked for. */
    enum What {
        DONE,
        NUMBER,
        TEXT,
        PHOTOS,
        LINKS
    }

    static Form fresh() {
        return Form.empty()
                .set("form-key", UUID.randomUUID().toString())
                .set("urgency", Urgency.NORMAL.name())
                .set("secrecy", Secrecy.OPEN.name());
    }

    /** A form with a circular that is to be changed or corrected. */
    Form filled(Staff by, Circular circular, List<Ask> asks) {
        CircularText text = circular.text();
        Form form = fresh().set("version", Integer.toString(circular.version()))
                .set("urgency", circular.urgency().name())
                .set("secrecy", circular.secrecy().name())
                .set("subject", text.subject())
                .set("to", text.to())
                .set(
                        "references",
                        text.references().stream()
                                .map(CircularText.Reference::words)
                                .collect(Collectors.joining("\n")))
                .set("text", String.join("\n", text.paragraphs()))
                .set(
                        "signatory",
                        signers.of(by.office()).stream()
                                .filter(signer -> signer.signatory()
                                        .name()
                                        .equals(text.signatory().name()))
                                .map(signer -> signer.appointment().toString())
                                .findFirst()
                                .orElse("kept"));
        asks.forEach(ask -> filled(form, ask));
        LocalDate dated = circular.dated();
        if (circular.covering() && dated != null) {
            form.set("number", String.valueOf(circular.number().running()))
                    .set("dated.day", Integer.toString(dated.getDayOfMonth()))
                    .set("dated.month", Integer.toString(dated.getMonthValue()))
                    .set("dated.year", Integer.toString(ThaiDates.year(dated)));
        }
        return form;
    }

    private static void filled(Form form, Ask ask) {
        String here = "ask" + ask.position() + ".";
        List<String> what = new ArrayList<>();
        add(what, ask.done(), What.DONE);
        add(what, ask.number(), What.NUMBER);
        add(what, ask.text(), What.TEXT);
        add(what, ask.photos() > 0, What.PHOTOS);
        add(what, ask.links(), What.LINKS);
        SelfFilling fact = ask.fact();
        form.set(here + "words", ask.words())
                .set(here + "what", what)
                .set(here + "unit", ask.unit())
                .set(here + "fact", fact == null ? "" : fact.name());
        LocalDate due = ask.due();
        if (due != null) {
            form.set(here + "due.day", Integer.toString(due.getDayOfMonth()))
                    .set(here + "due.month", Integer.toString(due.getMonthValue()))
                    .set(here + "due.year", Integer.toString(ThaiDates.year(due)));
        }
    }

    private static void add(List<String> what, boolean asked, What kind) {
        if (asked) {
            what.add(kind.name());
        }
    }

    /**
     * The circular as it stands in the form; empty where something is missing, which is then said beside its field.
     *
     * @param parent what it carries onward; null for one of the office's own
     * @param before the circular that is changed; null for a new one
     */
    Optional<NewCircular> read(
            Staff by, Form form, Letterhead head, @Nullable CircularId parent, @Nullable Circular before) {
        String subject = line(form, "subject");
        String to = line(form, "to");
        String text = ThaiText.normalise(form.value("text"));
        if (text.isBlank() || text.length() > CircularText.LONGEST_BODY) {
            form.fault("text", "directives.fault.text");
        }
        List<String> references = Letterheads.lines(ThaiText.normalise(form.value("references")));
        if (references.size() > 10 || references.stream().anyMatch(one -> one.length() > LONGEST_LINE)) {
            form.fault("references", "directives.fault.references");
        }
        Signatory signatory = signatory(by, form, before);
        if (signatory == null) {
            form.fault("signatory", "directives.fault.signatory");
        }
        List<Ask> asks = asks(form);
        if (asks.isEmpty() && parent == null && !form.faulty()) {
            form.fault("ask1.words", "directives.fault.no-ask");
        }
        if (form.faulty() || signatory == null) {
            return Optional.empty();
        }
        return Optional.of(new NewCircular(
                parent,
                form.chosen("secrecy", Secrecy.SECRET.name()) ? Secrecy.SECRET : Secrecy.OPEN,
                chosen(form.value("urgency"), Urgency.values()).orElse(Urgency.NORMAL),
                head.code(),
                new CircularText(
                        subject,
                        to,
                        references.stream().map(words -> reference(by, words)).toList(),
                        Letterheads.lines(text),
                        head.from(),
                        head.contact(),
                        signatory,
                        ""),
                asks,
                form.key("form-key")));
    }

    /** The number and date as they were typed; null where no number was. */
    static @Nullable Given given(Form form) {
        String typed = ThaiDigits.arabic(form.value("number")).strip();
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date =
                ThaiDates.parse(form.value("dated.day"), form.value("dated.month"), form.value("dated.year"));
        if (!typed.matches("[1-9][0-9]{0,7}")) {
            form.fault("number", "directives.fault.number");
        }
        if (date.isEmpty()) {
            form.fault("dated", "directives.fault.date");
        }
        return form.faulty() ? null : new Given(Integer.parseInt(typed), date.orElseThrow());
    }

    /** How many asks the form has room for: always some more than are written. */
    static int slots(Form form) {
        int last = 0;
        for (int position = 1; position <= Ask.MOST; position++) {
            if (form.has("ask" + position + ".words")) {
                last = position;
            }
        }
        int more = form.has("more") ? 2 : 0;
        return Math.min(Ask.MOST, Math.max(SLOTS, last + 1) + more);
    }

    private List<Ask> asks(Form form) {
        List<Ask> asks = new ArrayList<>();
        for (int slot = 1; slot <= Ask.MOST; slot++) {
            String here = "ask" + slot + ".";
            String words = ThaiText.normalise(form.value(here + "words")).strip();
            if (words.isEmpty()) {
                continue;
            }
            Optional<LocalDate> due = due(form, here);
            SelfFilling fact =
                    chosen(form.value(here + "fact"), SelfFilling.values()).orElse(null);
            boolean number = form.chosen(here + "what", What.NUMBER.name()) || fact != null;
            String unit = ThaiText.normalise(form.value(here + "unit")).strip();
            boolean nothing = form.values(here + "what").isEmpty() && fact == null;
            if (words.length() > Ask.LONGEST) {
                form.fault(here + "words", "directives.fault.ask-long", Ask.LONGEST);
            }
            if (nothing) {
                form.fault(here + "what", "directives.fault.what");
            }
            if (unit.length() > LONGEST_UNIT) {
                form.fault(here + "unit", "directives.fault.unit");
            }
            if (!form.faulty()) {
                asks.add(new Ask(
                        asks.size() + 1,
                        words,
                        form.chosen(here + "what", What.DONE.name()),
                        number,
                        number ? unit : "",
                        form.chosen(here + "what", What.TEXT.name()),
                        form.chosen(here + "what", What.PHOTOS.name()) ? Ask.MOST_PHOTOS : 0,
                        form.chosen(here + "what", What.LINKS.name()),
                        due.orElse(null),
                        fact));
            }
        }
        return asks;
    }

    private static Optional<LocalDate> due(Form form, String here) {
        String day = form.value(here + "due.day");
        String month = form.value(here + "due.month");
        String year = form.value(here + "due.year");
        if ((day + month + year).isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDate> due = ThaiDates.parse(day, month, year);
        if (due.isEmpty()) {
            form.fault(here + "due", "directives.fault.date");
        }
        return due;
    }

    /** An earlier letter as it was typed, and the circular it is where the system has it. */
    private CircularText.Reference reference(Staff by, String words) {
        Matcher number = NUMBER.matcher(ThaiDigits.arabic(words));
        if (number.find()) {
            return new CircularText.Reference(
                    words,
                    circulars
                            .numbered(by, number.group(1), Integer.parseInt(number.group(2)))
                            .orElse(null));
        }
        return new CircularText.Reference(words, null);
    }

    private @Nullable Signatory signatory(Staff by, Form form, @Nullable Circular before) {
        if (before != null && form.value("signatory").equals("kept")) {
            return before.text().signatory();
        }
        return signers.of(by.office()).stream()
                .filter(signer -> signer.appointment().toString().equals(form.value("signatory")))
                .findFirst()
                .map(Signers.Signer::signatory)
                .orElse(null);
    }

    private static String line(Form form, String name) {
        String typed = ThaiText.normalise(form.value(name)).strip();
        if (typed.isEmpty() || typed.length() > CircularText.LONGEST_SUBJECT) {
            form.fault(name, "directives.fault." + name);
        }
        return typed;
    }

    private static <E extends Enum<E>> Optional<E> chosen(String value, E[] values) {
        return Arrays.stream(values).filter(one -> one.name().equals(value)).findFirst();
    }

    /** How the letters of the office are headed; nothing goes out before that is written down. */
    Optional<Letterhead> head(Staff by) {
        return heads.of(by.office());
    }

    List<Signers.Signer> signers(Staff by) {
        return signers.of(by.office());
    }
}
