package th.go.dopa.damrongdhama.letters.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Addressee;
import th.go.dopa.damrongdhama.letters.Correspondence;
import th.go.dopa.damrongdhama.letters.Courtesy;
import th.go.dopa.damrongdhama.letters.Enclosure;
import th.go.dopa.damrongdhama.letters.LetterNumber;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.Memo;
import th.go.dopa.damrongdhama.letters.OfficialLetter;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Signers;
import th.go.dopa.damrongdhama.letters.StampedLetter;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Reading a letter from a form and writing it into one (แบบร่างหนังสือ). */
@Component
class LetterForm {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;
    /** A stamped letter is not signed. */
    private static final Signatory NOBODY = Signatory.own("", "");

    private final Signers signers;
    private final Letterheads heads;

    LetterForm(Signers signers, Letterheads heads) {
        this.signers = signers;
        this.heads = heads;
    }

    /** The kinds of letters that are written on the screen. */
    enum Kind {
        OFFICIAL,
        MEMO,
        STAMPED;

        static Kind of(String asked) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(asked))
                    .findFirst()
                    .orElse(OFFICIAL);
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DraftPage page(Visit visit, Staff by, Form form, String title, String action, String back) {
        return new DraftPage(
                form,
                Kind.of(form.value("kind")),
                title,
                action,
                back,
                options(visit, "letters.courtesy.", Courtesy.values()),
                options(visit, "letters.how-urgent.", Urgency.values()),
                Letters.secretsShownTo(by)
                        ? options(visit, "letters.how-secret.", Secrecy.values())
                        : options(visit, "letters.how-secret.", Secrecy.OPEN),
                signers.of(by.office()).stream()
                        .map(signer -> new Option(signer.appointment().toString(), named(signer.signatory()), ""))
                        .toList(),
                options(visit, "letters.signs.", Signatory.Capacity.values()));
    }

    /** A form not yet filled in. */
    static Form fresh(Kind kind) {
        return Form.empty()
                .set("kind", kind.slug())
                .set("form-key", UUID.randomUUID().toString())
                .set("courtesy", Courtesy.PERSON.name())
                .set("urgency", Urgency.NORMAL.name())
                .set("secrecy", Secrecy.OPEN.name())
                .set("capacity", Signatory.Capacity.OWN.name());
    }

    /** A form with a letter that is to be changed. */
    Form filled(Staff by, Correspondence content) {
        Form form = fresh(Kind.OFFICIAL)
                .set("subject", content.subject())
                .set("secrecy", content.secrecy().name())
                .set("circular", content.number().circular() ? "yes" : "");
        switch (content) {
            case OfficialLetter letter -> filled(by, form, letter);
            case Memo memo -> {
                form.set("kind", Kind.MEMO.slug()).set("urgency", memo.urgency().name());
                filled(form, memo.to(), memo.paragraphs());
                filled(by, form, memo.signatory());
            }
            case StampedLetter letter ->
                form.set("kind", Kind.STAMPED.slug())
                        .set("urgency", letter.urgency().name())
                        .set("to", letter.to())
                        .set("text", String.join("\n", letter.paragraphs()));
        }
        return form;
    }

    private void filled(Staff by, Form form, OfficialLetter letter) {
        form.set("references", String.join("\n", letter.references()))
                .set(
                        "enclosures",
                        letter.enclosures().stream().map(Enclosure::name).collect(Collectors.joining("\n")))
                .set("copies", String.join("\n", letter.copies()))
                .set("urgency", letter.urgency().name());
        filled(form, letter.to(), letter.paragraphs());
        filled(by, form, letter.signatory());
    }

    private static void filled(Form form, Addressee to, List<String> paragraphs) {
        form.set("to", to.name())
                .set("courtesy", to.courtesy().name())
                .set("address", String.join("\n", to.address()))
                .set("text", String.join("\n", paragraphs));
    }

    private void filled(Staff by, Form form, Signatory signatory) {
        String principal = signatory.principal();
        form.set(
                        "signatory",
                        signers.of(by.office()).stream()
                                .filter(signer -> signer.signatory().name().equals(signatory.name()))
                                .map(signer -> signer.appointment().toString())
                                .findFirst()
                                .orElse(""))
                .set("capacity", signatory.capacity().name())
                .set("position", signatory.position())
                .set("principal", principal == null ? "" : principal);
    }

    /**
     * The letter as it stands in the form; empty where something is missing, which is then said beside its field.
     *
     * @param before the letter that is changed: what the form has no field for stays as it was; null for a new one
     */
    Optional<Correspondence> read(Staff by, Form form, Letterhead head, @Nullable Correspondence before) {
        String to = line(form, "to", true);
        String subject = line(form, "subject", true);
        String text = ThaiText.normalise(form.value("text"));
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            form.fault("text", "letters.fault.text");
        }
        Kind kind = Kind.of(form.value("kind"));
        Urgency urgency = chosen(form, "urgency", Urgency.values());
        Secrecy secrecy = chosen(form, "secrecy", Secrecy.values());
        Courtesy courtesy = kind == Kind.STAMPED ? Courtesy.PERSON : chosen(form, "courtesy", Courtesy.values());
        Signatory signatory = kind == Kind.STAMPED ? NOBODY : signatory(by, form);
        if (form.faulty() || courtesy == null || urgency == null || secrecy == null || signatory == null) {
            return Optional.empty();
        }
        Common common = new Common(
                secrecy,
                urgency,
                new LetterNumber(head.code(), form.chosen("circular", "yes"), null),
                subject,
                new Addressee(to, courtesy, kind == Kind.OFFICIAL ? lines(form, "address") : List.of()),
                Letterheads.lines(text),
                signatory);
        Correspondence letter = switch (kind) {
            case OFFICIAL -> official(form, head, common, before);
            case MEMO -> memo(head, common, before);
            case STAMPED ->
                new StampedLetter(
                        secrecy,
                        urgency,
                        common.number(),
                        null,
                        subject,
                        to,
                        common.paragraphs(),
                        head.from(),
                        head.contact());
        };
        return form.faulty() ? Optional.empty() : Optional.of(letter);
    }

    /** What letters of every kind say. */
    private record Common(
            Secrecy secrecy,
            Urgency urgency,
            LetterNumber number,
            String subject,
            Addressee to,
            List<String> paragraphs,
            Signatory signatory) {}

    private static OfficialLetter official(Form form, Letterhead head, Common common, @Nullable Correspondence before) {
        return new OfficialLetter(
                common.secrecy(),
                common.urgency(),
                common.number(),
                null,
                head.from(),
                common.subject(),
                common.to(),
                lines(form, "references"),
                enclosures(form, before),
                common.paragraphs(),
                common.signatory(),
                head.contact(),
                lines(form, "copies"),
                before instanceof OfficialLetter earlier ? earlier.annexes() : List.of());
    }

    private Memo memo(Letterhead head, Common common, @Nullable Correspondence before) {
        return new Memo(
                common.secrecy(),
                common.urgency(),
                common.number(),
                null,
                heads.memoLine(head),
                common.subject(),
                common.to(),
                common.paragraphs(),
                common.signatory(),
                before instanceof Memo earlier ? earlier.order() : null);
    }

    private static List<Enclosure> enclosures(Form form, @Nullable Correspondence before) {
        List<Enclosure> known = before instanceof OfficialLetter letter ? letter.enclosures() : List.of();
        return lines(form, "enclosures").stream()
                .map(name -> known.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(new Enclosure(name, 1)))
                .toList();
    }

    /** In the right that the appointment gives, unless another title or capacity was written. */
    private @Nullable Signatory signatory(Staff by, Form form) {
        Optional<Signatory> appointed = signers.of(by.office()).stream()
                .filter(signer -> signer.appointment().toString().equals(form.value("signatory")))
                .findFirst()
                .map(Signers.Signer::signatory);
        if (appointed.isEmpty()) {
            form.fault("signatory", "letters.fault.signatory");
            return null;
        }
        Signatory signer = appointed.get();
        Signatory.Capacity capacity = chosen(form, "capacity", Signatory.Capacity.values());
        String typed = line(form, "position", false);
        String position = typed.isEmpty() ? signer.position() : typed;
        if (capacity == null || capacity == Signatory.Capacity.OWN) {
            return new Signatory(signer.name(), position, signer.capacity(), signer.principal());
        }
        String known = signer.principal();
        String principal = known != null && !form.has("principal") ? known : line(form, "principal", true);
        return form.faulty() ? null : new Signatory(signer.name(), position, capacity, principal);
    }

    private static String named(Signatory signatory) {
        String principal = signatory.principal();
        return signatory.name() + " · " + (principal == null ? signatory.position() : principal);
    }

    private static String line(Form form, String name, boolean required) {
        String typed = ThaiText.normalise(form.value(name));
        if ((required && typed.isBlank()) || typed.length() > LONGEST_LINE) {
            form.fault(name, "letters.fault." + name);
        }
        return typed;
    }

    private static List<String> lines(Form form, String name) {
        List<String> lines = Letterheads.lines(ThaiText.normalise(form.value(name)));
        if (lines.size() > 20 || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            form.fault(name, "letters.fault.lines");
        }
        return lines;
    }

    private static <E extends Enum<E>> @Nullable E chosen(Form form, String name, E[] values) {
        Optional<E> chosen = Arrays.stream(values)
                .filter(value -> value.name().equals(form.value(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            form.fault(name, "letters.fault.choose");
        }
        return chosen.orElse(null);
    }

    private static List<Option> options(Visit visit, String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), visit.t(prefix + value.name()), ""))
                .toList();
    }
}
