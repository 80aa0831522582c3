package th.go.dopa.damrongdhama.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** Writes a line of history out in words that a person reads: codes become their names, offices and dates are written out. */
@Component
public class HappeningWords {

    private final Words words;
    private final Offices offices;

    HappeningWords(Words words, Offices offices) {
        this.words = words;
        this.offices = offices;
    }

    public String say(Language language, Happening happening) {
        Happening.Words said = happening.words();
        return words.say(
                language,
                said.key(),
                said.arguments().stream().map(one -> written(language, one)).toArray());
    }

    /** The same, from a line as it is kept. */
    public String say(Language language, String kept) {
        return say(language, HappeningTexts.read(kept));
    }

    private Object written(Language language, Object argument) {
        return switch (argument) {
            case Channel channel -> words.say(language, "complaints.channel." + channel);
            case OrderKind order -> words.say(language, "complaints.order." + order);
            case ClosingReason reason -> words.say(language, "complaints.closing." + reason);
            case RefusalReason reason -> words.say(language, "complaints.refusal." + reason);
            case LocalDate date -> language == Language.EN ? ThaiDates.english(date) : ThaiDates.longDate(date, false);
            case List<?> several ->
                several.stream().map(one -> name(language, (OfficeId) one)).collect(Collectors.joining(", "));
            default -> argument;
        };
    }

    private String name(Language language, OfficeId id) {
        Office office = offices.office(id);
        return language == Language.EN ? office.nameEn() : office.nameTh();
    }
}
