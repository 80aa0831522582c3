package th.go.dopa.damrongdhama.letters.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.letters.Addressee;
import th.go.dopa.damrongdhama.letters.Courtesy;
import th.go.dopa.damrongdhama.letters.Enclosure;
import th.go.dopa.damrongdhama.letters.LetterNumber;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.OfficialLetter;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Sender;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.people.Colleague;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Reading a letter from a form and writing it into one (แบบร่างหนังสือ). */
@Component
class LetterForm {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final Role[] SIGNERS = {
        Role.DISTRICT_CHIEF, Role.CASE_OFFICER, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER
    };

    private final People people;

    LetterForm(People people) {
        this.people = people;
    }

    DraftPage page(Visit visit, Staff by, Form form, String title, String action, String back) {
        return new DraftPage(
                form,
                title,
                action,
                back,
                options(visit, "letters.courtesy.", Courtesy.values()),
                options(visit, "letters.how-urgent.", Urgency.values()),
                Letters.secretsShownTo(by)
                        ? options(visit, "letters.how-secret.", Secrecy.values())
                        : options(visit, "letters.how-secret.", Secrecy.OPEN),
                signers(by).stream()
                        .map(signer -> new Option(
                                signer.appointment().toString(), signer.name() + " · " + signer.positionTh(), ""))
                        .toList(),
                options(visit, "letters.signs.", Signatory.Capacity.values()));
    }

    /** A form not yet filled in. */
    static Form fresh() {
        return Form.empty()
                .set("courtesy", Courtesy.PERSON.name())
                .set("urgency", Urgency.NORMAL.name())
                .set("secrecy", Secrecy.OPEN.name())
                .set("capacity", Signatory.Capacity.OWN.name());
    }

    /** A form with a letter that is to be changed. */
    Form filled(Staff by, OfficialLetter letter) {
        Signatory signatory = letter.signatory();
        String principal = signatory.principal();
        return Form.empty()
                .set("subject", letter.subject())
                .set("to", letter.to().name())
                .set("courtesy", letter.to().courtesy().name())
                .set("address", String.join("\n", letter.to().address()))
                .set("references", String.join("\n", letter.references()))
                .set(
                        "enclosures",
                        letter.enclosures().stream().map(Enclosure::name).collect(Collectors.joining("\n")))
                .set("text", String.join("\n", letter.paragraphs()))
                .set("copies", String.join("\n", letter.copies()))
                .set("urgency", letter.urgency().name())
                .set("secrecy", letter.secrecy().name())
                .set("circular", letter.number().circular() ? "yes" : "")
                .set(
                        "signatory",
                        signers(by).stream()
                                .filter(signer -> signer.name().equals(signatory.name()))
                                .map(signer -> signer.appointment().toString())
                                .findFirst()
                                .orElse(""))
                .set("capacity", signatory.capacity().name())
                .set("position", signatory.position())
                .set("principal", principal == null ? "" : principal);
    }

    /** The letter as it stands in the form; empty where something is missing, which is then said beside its field. */
    Optional<OfficialLetter> read(Staff by, Form form, Letterhead head) {
        String subject = line(form, "subject", true);
        String to = line(form, "to", true);
        String text = ThaiText.normalise(form.value("text"));
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            form.fault("text", "letters.fault.text");
        }
        Courtesy courtesy = chosen(form, "courtesy", Courtesy.values());
        Urgency urgency = chosen(form, "urgency", Urgency.values());
        Secrecy secrecy = chosen(form, "secrecy", Secrecy.values());
        Signatory signatory = signatory(by, form);
        if (form.faulty() || courtesy == null || urgency == null || secrecy == null || signatory == null) {
            return Optional.empty();
        }
        return Optional.of(new OfficialLetter(
                secrecy,
                urgency,
                new LetterNumber(head.code(), form.chosen("circular", "yes"), null),
                null,
                new Sender(by.officeName(), head.address()),
                subject,
                new Addressee(to, courtesy, lines(form, "address")),
                lines(form, "references"),
                lines(form, "enclosures").stream()
                        .map(name -> new Enclosure(name, 1))
                        .toList(),
                Letterheads.lines(text),
                signatory,
                head.contact(),
                lines(form, "copies"),
                List.of()));
    }

    private @Nullable Signatory signatory(Staff by, Form form) {
        Optional<Colleague> signer = signers(by).stream()
                .filter(colleague -> colleague.appointment().toString().equals(form.value("signatory")))
                .findFirst();
        if (signer.isEmpty()) {
            form.fault("signatory", "letters.fault.signatory");
            return null;
        }
        Signatory.Capacity capacity = chosen(form, "capacity", Signatory.Capacity.values());
        String typed = line(form, "position", false);
        String position = typed.isEmpty() ? signer.get().positionTh() : typed;
        if (capacity == null || capacity == Signatory.Capacity.OWN) {
            return Signatory.own(signer.get().name(), position);
        }
        String principal = line(form, "principal", true);
        return form.faulty() ? null : new Signatory(signer.get().name(), position, capacity, principal);
    }

    private List<Colleague> signers(Staff by) {
        return people.colleagues(by.office(), SIGNERS);
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
