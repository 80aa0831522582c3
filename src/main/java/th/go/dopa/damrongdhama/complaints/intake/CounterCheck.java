package th.go.dopa.damrongdhama.complaints.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.CitizenNumber;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.web.Form;

/**
 * Reading what a clerk writes down at the counter (รับเรื่องที่เคาน์เตอร์): the citizen's form, and the channel, the true day of receipt, the sort of matter, its
 * weight, and the citizen id where the person shows a card.
 */
final class CounterCheck {

    private CounterCheck() {}

    /** What is filed; empty when the form has faults now. */
    static Optional<NewComplaint> read(Form form, UUID key, Chosen chosen, LocalDate today) {
        Optional<NewComplaint> said = FilingCheck.read(form, key, chosen, today);
        Channel channel = choice(Channel.class, form.value("channel"), Channel.WALK_IN);
        if (channel == Channel.WEB) {
            form.fault("channel", "counter.fault.channel");
        }
        LocalDate receivedOn = receivedOn(form, today);
        String citizenNumber = citizenNumber(form);
        if (form.faulty() || said.isEmpty() || receivedOn == null) {
            return Optional.empty();
        }
        NewComplaint web = said.get();
        return Optional.of(new NewComplaint(
                key,
                channel,
                choice(Nature.class, form.value("nature"), Nature.COMPLAINT),
                choice(Importance.class, form.value("importance"), Importance.GENERAL),
                web.category(),
                web.categoryWords(),
                web.story(),
                web.where(),
                web.landmark(),
                web.incidentOn(),
                receivedOn,
                web.complainant(),
                new Parties(
                        with(web.parties().complainant(), citizenNumber),
                        web.parties().accused()),
                web.hideName(),
                web.agencyMayContact(),
                web.accusedKind(),
                web.accusedSeat(),
                web.straightToProvince(),
                web.wish(),
                web.elsewhere(),
                web.elsewhereWords()));
    }

    private static @Nullable LocalDate receivedOn(Form form, LocalDate today) {
        LocalDate date = ThaiDates.parse(
                        form.value("receivedOn.day"), form.value("receivedOn.month"), form.value("receivedOn.year"))
                .orElse(null);
        if (date == null) {
            form.fault("receivedOn", "filing.fault.date");
        } else if (date.isAfter(today)) {
            form.fault("receivedOn", "filing.fault.date-to-come");
        } else if (date.isBefore(Facts.EARLIEST)) {
            form.fault("receivedOn", "counter.fault.too-early");
        }
        return date;
    }

    private static String citizenNumber(Form form) {
        String digits = ThaiDigits.arabic(form.value("citizenNumber")).replaceAll("[\\s-]", "");
        if (!digits.isEmpty() && !CitizenNumber.valid(digits)) {
            form.fault("citizenNumber", "counter.fault.citizen-number");
        }
        return digits;
    }

    private static Person with(Person person, String citizenNumber) {
        return new Person(
                person.prefix(),
                person.firstName(),
                person.lastName(),
                citizenNumber,
                person.phone(),
                person.email(),
                person.address());
    }

    private static <E extends Enum<E>> E choice(Class<E> family, String typed, E otherwise) {
        return Arrays.stream(family.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(otherwise);
    }
}
