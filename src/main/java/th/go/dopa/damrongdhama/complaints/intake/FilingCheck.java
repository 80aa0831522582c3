package th.go.dopa.damrongdhama.complaints.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.web.Form;

/**
 * Reading the form of a citizen (ตรวจแบบคำร้อง): a sentence beside each answer that is missing or wrong. Asked is what the regulation asks
 * (ระเบียบ 2552, domain §2.3) and no more; what helps but is not needed may stay empty.
 */
final class FilingCheck {

    /** The main type whose accused are officials by definition; in a tip-off the accused may be a private person. */
    private static final String ACCUSATION = "05";

    private final Form form;
    private final Chosen chosen;
    private final LocalDate today;

    private FilingCheck(Form form, Chosen chosen, LocalDate today) {
        this.form = form;
        this.chosen = chosen;
        this.today = today;
    }

    /** What is filed; empty when the form has faults now. */
    static Optional<NewComplaint> read(Form form, UUID key, Chosen chosen, LocalDate today) {
        return new FilingCheck(form, chosen, today).complaint(key);
    }

    private Optional<NewComplaint> complaint(UUID key) {
        Category category = category();
        String words = categoryWords(category);
        String story = story();
        LocalDate incidentOn = incidentOn();
        AccusedKind kind = accusedKind();
        Person accused = accused(kind);
        AccusedSeat seat = accusedSeat(category);
        Where where = where();
        String landmark = text("landmark", 500);
        Complainant complainant = complainant(category);
        Person person = person(complainant);
        String wish = text("wish", 2_000);
        String elsewhereWords = text("elsewhereWords", 1_000);
        if (form.faulty() || category == null || kind == null || where == null) {
            return Optional.empty();
        }
        return Optional.of(new NewComplaint(
                key,
                Channel.WEB,
                Nature.COMPLAINT,
                Importance.GENERAL,
                category.code(),
                words,
                story,
                where,
                landmark,
                incidentOn,
                today,
                complainant,
                new Parties(person, accused),
                complainant == Complainant.ANONYMOUS || !form.value("hideName").equals("no"),
                form.value("agencyMayContact").equals("yes"),
                kind,
                seat,
                seat != null && form.value("straightToProvince").equals("yes"),
                wish,
                choice(Elsewhere.class, "elsewhere").orElse(Elsewhere.NO),
                elsewhereWords));
    }

    private @Nullable Category category() {
        Category category = chosen.category();
        if (category == null) {
            form.fault("category", "filing.fault.category");
        }
        return category;
    }

    private String categoryWords(@Nullable Category category) {
        String words = text("categoryWords", 200);
        if (category == null || !category.wordsNeeded()) {
            return "";
        }
        if (words.isEmpty()) {
            form.fault("categoryWords", "filing.fault.category-words");
        }
        return words;
    }

    private String story() {
        String story = text("story", Text.LONGEST);
        if (story.isEmpty()) {
            form.fault("story", "filing.fault.story");
        }
        return story;
    }

    private @Nullable LocalDate incidentOn() {
        String day = form.value("incidentOn.day");
        String month = form.value("incidentOn.month");
        String year = form.value("incidentOn.year");
        if ((day + month + year).isEmpty()) {
            return null;
        }
        LocalDate date = ThaiDates.parse(day, month, year).orElse(null);
        if (date == null) {
            form.fault("incidentOn", "filing.fault.date");
        } else if (date.isAfter(today)) {
            form.fault("incidentOn", "filing.fault.date-to-come");
        }
        return date;
    }

    private @Nullable AccusedKind accusedKind() {
        Optional<AccusedKind> kind = choice(AccusedKind.class, "accusedKind");
        if (kind.isEmpty()) {
            form.fault("accusedKind", "filing.fault.accused-kind");
        }
        return kind.orElse(null);
    }

    private Person accused(@Nullable AccusedKind kind) {
        String name = text("accusedName", 200);
        if (name.isEmpty() && kind != null && kind != AccusedKind.UNKNOWN) {
            form.fault("accusedName", "filing.fault.accused-name");
        }
        return name.isEmpty() ? Person.NOBODY : Person.named(name);
    }

    private @Nullable AccusedSeat accusedSeat(@Nullable Category category) {
        if (category == null || !category.secret()) {
            return null;
        }
        AccusedSeat seat = choice(AccusedSeat.class, "accusedSeat").orElse(null);
        if (seat == null) {
            form.fault("accusedSeat", "filing.fault.seat");
        } else if (seat == AccusedSeat.PRIVATE && category.mainCode().equals(ACCUSATION)) {
            form.fault("accusedSeat", "filing.fault.seat-private");
        }
        return seat;
    }

    private @Nullable Where where() {
        Integer moo = moo();
        District district = chosen.district();
        Subdistrict subdistrict = chosen.subdistrict();
        if (chosen.province() == null) {
            form.fault("province", "filing.fault.province");
        } else if (chosen.bangkok()) {
            form.fault("province", "filing.fault.bangkok");
        } else if (district == null) {
            form.fault("district", "filing.fault.district");
        }
        if (district == null || chosen.bangkok()) {
            return null;
        }
        Double latitude = degrees("latitude", 5, 21);
        Double longitude = degrees("longitude", 97, 106);
        boolean pinned = latitude != null && longitude != null;
        return new Where(
                district.code(),
                subdistrict == null ? null : subdistrict.code(),
                moo,
                pinned ? latitude : null,
                pinned ? longitude : null);
    }

    private @Nullable Integer moo() {
        String typed = ThaiDigits.arabic(form.value("moo"));
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9][0-9]?")) {
            form.fault("moo", "filing.fault.moo");
            return null;
        }
        return Integer.valueOf(typed);
    }

    /** A pin is made by a machine: one that lies outside the country is left out rather than asked about. */
    private @Nullable Double degrees(String name, int least, int most) {
        String typed = form.value(name);
        if (!typed.matches("[0-9]{1,3}(\\.[0-9]{1,15})?")) {
            return null;
        }
        double degrees = Double.parseDouble(typed);
        return degrees >= least && degrees <= most ? degrees : null;
    }

    private Complainant complainant(@Nullable Category category) {
        if (!form.value("complainant").equals(Complainant.ANONYMOUS.name())) {
            return Complainant.NAMED;
        }
        if (category != null && !category.anonymousAllowed()) {
            form.fault("complainant", "filing.fault.anonymous");
        }
        return Complainant.ANONYMOUS;
    }

    /** Who stays unnamed may leave a phone; it is kept sealed. A name typed before that choice is not kept. */
    private Person person(Complainant complainant) {
        String phone = phone(complainant);
        if (complainant == Complainant.ANONYMOUS) {
            return new Person("", "", "", "", phone, "", "");
        }
        String prefix = text("prefix", 50);
        String firstName = text("firstName", 100);
        String lastName = text("lastName", 100);
        String address = text("address", 500);
        if (firstName.isEmpty()) {
            form.fault("firstName", "filing.fault.first-name");
        }
        if (address.isEmpty()) {
            form.fault("address", "filing.fault.address");
        }
        return form.faulty() ? Person.NOBODY : new Person(prefix, firstName, lastName, "", phone, "", address);
    }

    private String phone(Complainant complainant) {
        String typed = form.value("phone");
        if (typed.isEmpty()) {
            if (complainant == Complainant.NAMED && !form.value("noPhone").equals("yes")) {
                form.fault("phone", "filing.fault.phone-missing");
            }
            return "";
        }
        Optional<PhoneNumber> phone =
                PhoneNumber.of(typed).filter(number -> number.digits().length() >= 9);
        if (phone.isEmpty()) {
            form.fault("phone", "filing.fault.phone");
        }
        return phone.map(PhoneNumber::digits).orElse("");
    }

    private String text(String name, int longest) {
        String text = ThaiText.normalise(form.value(name))
                .replace("\r\n", "\n")
                .replace("\0", "")
                .strip();
        if (text.length() > longest) {
            form.fault(name, "filing.fault.too-long", longest, text.length());
        }
        return text;
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> family, String name) {
        return Arrays.stream(family.getEnumConstants())
                .filter(one -> one.name().equals(form.value(name)))
                .findFirst();
    }
}
