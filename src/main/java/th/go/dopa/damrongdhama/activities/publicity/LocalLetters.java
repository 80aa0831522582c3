package th.go.dopa.damrongdhama.activities.publicity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.PublicityTaskId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Addressee;
import th.go.dopa.damrongdhama.letters.Annex;
import th.go.dopa.damrongdhama.letters.Consequence;
import th.go.dopa.damrongdhama.letters.Courtesy;
import th.go.dopa.damrongdhama.letters.Enclosure;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.LetterNumber;
import th.go.dopa.damrongdhama.letters.LetterState;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.NewLetter;
import th.go.dopa.damrongdhama.letters.OfficialLetter;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Signers;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.people.Passes;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/**
 * Asking a local government by letter (หนังสือขอความร่วมมือ): it is no subordinate of the district and may decline. The text to be read and a form for the
 * answer, with a QR code, are behind the letter.
 */
@Component
public class LocalLetters {

    private final Tasks tasks;
    private final Letters letters;
    private final Letterheads heads;
    private final Signers signers;
    private final Passes passes;
    private final People people;
    private final Offices offices;
    private final Places places;
    private final Settings settings;
    private final Words words;

    LocalLetters(
            Tasks tasks,
            Letters letters,
            Letterheads heads,
            Signers signers,
            Passes passes,
            People people,
            Offices offices,
            Places places,
            Settings settings,
            Words words) {
        this.tasks = tasks;
        this.letters = letters;
        this.heads = heads;
        this.signers = signers;
        this.passes = passes;
        this.people = people;
        this.offices = offices;
        this.places = places;
        this.settings = settings;
        this.words = words;
    }

    /**
     * Asks it, and drafts the letter; whoever is asked already is not asked twice.
     *
     * @param link makes the address of the answer from the token of the task
     * @return nothing where it was asked for that subdistrict before
     */
    @Transactional
    public Optional<LetterId> ask(
            Staff by,
            Script script,
            AreaCode subdistrict,
            OfficeId agency,
            LocalDate due,
            Function<String, String> link) {
        Letterhead head = heads.of(by.office()).orElseThrow(() -> new Refused("letters.refused.no-head"));
        Optional<PublicityTaskId> fresh = tasks.askLocal(by, script, subdistrict, agency, due);
        return fresh.map(id -> {
            Task task = tasks.seen(by, id);
            PassId pass = task.pass();
            String answer = link.apply(passes.again(List.of(pass)).getOrDefault(pass, ""));
            OfficialLetter letter = letter(by, head, script, task, offices.office(agency), answer);
            UUID key = UUID.nameUUIDFromBytes(("publicity-task:" + id).getBytes(StandardCharsets.UTF_8));
            LetterId drafted = letters.draft(by, new NewLetter(letter, "publicity:" + id, false, key));
            tasks.lettered(id, drafted);
            return drafted;
        });
    }

    private OfficialLetter letter(Staff by, Letterhead head, Script script, Task task, Office agency, String answer) {
        String subdistrict = places.subdistrict(task.subdistrict()).nameTh();
        String due = ThaiDates.longDate(task.due(), false);
        String address = agency.address();
        Annex text = new Annex(script.title(), script.body().lines().toList(), List.of(), null);
        Annex form = new Annex(
                say("publicity.letter.form"),
                List.of(say("publicity.letter.form-text", script.title(), subdistrict)),
                List.of(
                        new Annex.Blank(say("publicity.letter.blank.on"), 1),
                        new Annex.Blank(say("publicity.letter.blank.channel"), 1),
                        new Annex.Blank(say("publicity.letter.blank.hindered"), 3),
                        new Annex.Blank(say("publicity.letter.blank.by"), 1)),
                answer);
        return new OfficialLetter(
                Secrecy.OPEN,
                Urgency.NORMAL,
                LetterNumber.blank(head.code()),
                null,
                head.from(),
                say("publicity.letter.subject"),
                new Addressee(
                        settings.letterTexts().head(agency.nameTh()),
                        Courtesy.PERSON,
                        address == null ? List.of() : Letterheads.lines(address)),
                List.of(),
                List.of(new Enclosure(say("publicity.letter.text"), 1), new Enclosure(say("publicity.letter.form"), 1)),
                List.of(
                        say("publicity.letter.why", head.sender(), script.title()),
                        say(
                                "publicity.letter.wanted",
                                subdistrict,
                                due,
                                head.contact().unit()),
                        say("publicity.letter.therefore")),
                signers.chief(by.office()).orElseGet(() -> Signatory.own(by.name(), people.position(by.appointment()))),
                head.contact(),
                List.of(),
                List.of(text, form));
    }

    private String say(String key, Object... arguments) {
        return words.say(Language.TH, key, arguments);
    }

    /** The day of the letter stands with the task once the letter has its number, and goes where the letter is cancelled. */
    @Configuration(proxyBeanMethods = false)
    static class Following {

        @Bean
        Consequence writesDownWhenALocalGovernmentWasAsked(Tasks tasks) {
            return new Consequence("publicity", (by, letter) -> tasks.dated(by.office(), letter.id(), day(letter)));
        }

        private static @Nullable LocalDate day(Letter letter) {
            return letter.state() == LetterState.ISSUED ? letter.content().date() : null;
        }
    }
}
