package th.go.dopa.damrongdhama.complaints.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.LetterText;
import th.go.dopa.damrongdhama.settings.Settings;

/** Putting the facts of a case into the words of a letter (เติมข้อเท็จจริงลงในถ้อยคำ). */
@Component
class CaseTexts {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)\\}");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final String BY_HAND = ".".repeat(36);

    private final Settings settings;
    private final Histories histories;
    private final Letterheads heads;
    private final Offices offices;

    CaseTexts(Settings settings, Histories histories, Letterheads heads, Offices offices) {
        this.settings = settings;
        this.histories = histories;
        this.heads = heads;
        this.offices = offices;
    }

    /** The words of a kind, with the facts in their places. */
    Filled filled(String kind, Map<String, String> facts) {
        LetterText text = settings.letterTexts().of(kind);
        return new Filled(
                filledIn(text.subject(), facts),
                text.paragraphs().stream()
                        .map(paragraph -> filledIn(paragraph, facts))
                        .toList());
    }

    /** Words with the facts of a case. */
    record Filled(String subject, List<String> paragraphs) {}

    /** What is the same in every letter of the case. */
    Map<String, String> facts(Staff by, CaseFile file) {
        Complaint complaint = file.complaint();
        Map<String, String> facts = new HashMap<>();
        facts.put("number", complaint.number().value());
        facts.put("received", date(complaint.facts().receivedOn()));
        facts.put("office", offices.office(by.office()).nameTh());
        facts.put("sender", heads.of(by.office()).map(head -> head.sender()).orElse(by.officeName()));
        facts.put("category", file.category());
        facts.put("place", file.place());
        facts.put("due", date(complaint.facts().dueOn()));
        facts.put("days", String.valueOf(settings.deadlines().confirmationDays()));
        facts.put("track", file.track());
        facts.put("date", BY_HAND);
        facts.put("time", ".".repeat(14));
        facts.put("opinion", BY_HAND.repeat(4));
        return facts;
    }

    /** What was written in the case, as far as the reader of the letter may see it. */
    void written(CaseFile file, Audience reader, Map<String, String> facts) {
        for (Histories.Written text : histories.texts(file.complaint(), reader)) {
            String body = text.body();
            if (body == null) {
                continue;
            }
            String said = body.replaceAll("\\s*\\R\\s*", " ");
            switch (text.kind()) {
                case STORY -> facts.put("story", said);
                case ASSIGNMENT -> facts.put("assignment", said);
                case RESULT -> facts.put("result", said);
                case OPINION -> facts.put("opinion", said);
                case WISH -> facts.put("wish", said);
                default -> {}
            }
        }
    }

    void sending(CaseFile.Sending sending, int times, Map<String, String> facts) {
        facts.put("agency", offices.office(sending.agency()).nameTh());
        facts.put("due", date(sending.dueOn()));
        facts.put("days", String.valueOf(ChronoUnit.DAYS.between(sending.sentOn(), sending.dueOn()) + 1));
        facts.put("times", String.valueOf(times));
    }

    /** "วันพุธ", "25 พฤศจิกายน 2569", "09.30": as the regulation writes them, the paper turns the digits. */
    static void meeting(Meeting meeting, Map<String, String> facts) {
        facts.put("weekday", ThaiDates.weekday(meeting.day()));
        facts.put("date", date(meeting.day()));
        facts.put("time", HOUR.format(meeting.at()));
        facts.put("venue", meeting.place());
    }

    static void complainant(Person person, Map<String, String> facts) {
        facts.put("complainant", person.name());
        facts.put("phone", phone(person));
    }

    static String phone(Person person) {
        return PhoneNumber.of(person.phone()).map(PhoneNumber::shown).orElse(person.phone());
    }

    static String date(LocalDate day) {
        return ThaiDates.longDate(day, false);
    }

    private static String filledIn(String text, Map<String, String> facts) {
        Matcher named = NAMED.matcher(text);
        return named.replaceAll(fact -> Matcher.quoteReplacement(facts.getOrDefault(fact.group(1), "")))
                .replaceAll("  +(?=\\S)", " ");
    }
}
