package th.go.dopa.damrongdhama.complaints.intake;

import java.time.LocalDate;
import java.util.List;
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
import th.go.dopa.damrongdhama.complaints.Where;

/**
 * All that is said when a complaint is filed (คำร้อง), after the form was checked. What the regulation asks and no more (domain §2.3, §5.1).
 *
 * @param formKey the key of the form, made by the server; spent with the act
 * @param category four digits
 * @param categoryWords what it is about, where the category asks for words
 * @param story the facts
 * @param landmark where exactly, in words
 * @param receivedOn the true day of receipt
 * @param accusedSeat where the accused belongs; needed when the category is secret
 * @param straightToProvince whether the complainant wants the district passed by (ส่งตรงถึงจังหวัด); secret cases only
 * @param wish what the complainant wants (ความประสงค์)
 * @param elsewhereWords where else, in words
 */
public record NewComplaint(
        UUID formKey,
        Channel channel,
        Nature nature,
        Importance importance,
        String category,
        String categoryWords,
        String story,
        Where where,
        String landmark,
        @Nullable LocalDate incidentOn,
        LocalDate receivedOn,
        Complainant complainant,
        Parties parties,
        boolean hideName,
        boolean agencyMayContact,
        AccusedKind accusedKind,
        @Nullable AccusedSeat accusedSeat,
        boolean straightToProvince,
        String wish,
        Elsewhere elsewhere,
        String elsewhereWords) {

    public NewComplaint {
        if (story.isBlank()) {
            throw new IllegalArgumentException("a complaint without a story");
        }
        if (complainant == Complainant.NAMED && parties.complainant().name().isEmpty()) {
            throw new IllegalArgumentException("a named complainant without a name");
        }
    }

    /** All that was typed, in one order: two forms with the same are the same. On the web the day is not typed: a form may be sent again after midnight. */
    String body() {
        return String.join(
                "\0",
                List.of(
                        channel.name(),
                        nature.name(),
                        importance.name(),
                        category,
                        categoryWords,
                        story,
                        where.toString(),
                        landmark,
                        String.valueOf(incidentOn),
                        channel == Channel.WEB ? "" : receivedOn.toString(),
                        complainant.name(),
                        parties.toString(),
                        "" + hideName + agencyMayContact + straightToProvince,
                        accusedKind.name(),
                        String.valueOf(accusedSeat),
                        wish,
                        elsewhere.name(),
                        elsewhereWords));
    }
}
