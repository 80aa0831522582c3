package th.go.dopa.damrongdhama.exchange.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.HappeningWords;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.Words;

/** Writes what a row holds into the cells of a line, by the unit of each column. */
@Component
class Cells {

    private final Words words;
    private final HappeningWords happenings;
    private final Settings settings;

    Cells(Words words, HappeningWords happenings, Settings settings) {
        this.words = words;
        this.happenings = happenings;
        this.settings = settings;
    }

    /** The headings of a file; a day has two, one of them in the Buddhist calendar. */
    List<String> headings(Sheet sheet) {
        List<String> headings = new ArrayList<>();
        for (Column column : sheet.columns()) {
            String heading = say("exports.column." + column.slug());
            headings.add(heading);
            if (column.unit() == Unit.DAY) {
                headings.add(words.say(Language.TH, "exports.buddhist", heading));
            }
        }
        return headings;
    }

    /**
     * A whole line.
     *
     * @param parties who the parties are; null where they are masked
     */
    void line(Sheet sheet, ResultSet row, @Nullable Parties parties, ListFile out) throws SQLException {
        for (Column column : sheet.columns()) {
            cell(column, row, parties, out);
        }
        out.end();
    }

    void day(@Nullable LocalDate day, ListFile out) {
        out.date(day).text(day == null ? "" : ThaiDates.shortDate(day));
    }

    String say(String key) {
        return words.say(Language.TH, key);
    }

    private void cell(Column column, ResultSet row, @Nullable Parties parties, ListFile out) throws SQLException {
        String name = column.name();
        switch (column.unit()) {
            case TEXT, NUMBER -> out.text(there(row.getString(name)));
            case WORD -> {
                String code = row.getString(name);
                out.text(code == null ? "" : say(column.words() + code));
            }
            case DAY -> day(row.getObject(name, LocalDate.class), out);
            case MOMENT -> out.text(moment(row.getObject(name, OffsetDateTime.class)));
            case YES_NO -> out.text(say(row.getBoolean(name) ? "exports.yes" : "exports.no"));
            case TYPE ->
                out.text(settings.category(row.getInt("category_version"), row.getString("category_code"))
                        .nameTh());
            case HAPPENING -> out.text(happenings.say(Language.TH, row.getString(name)));
            case PARTY -> out.text(parties == null ? say("exports.masked") : party(name, parties));
        }
    }

    private static String party(String name, Parties parties) {
        return switch (name) {
            case "complainant_name" -> parties.complainant().name();
            case "complainant_phone" -> parties.complainant().phone();
            case "complainant_address" -> parties.complainant().address();
            case "accused_name" -> parties.accused().name();
            default -> throw new IllegalStateException(name);
        };
    }

    static String moment(Instant at) {
        return moment(at.atOffset(ZoneOffset.UTC));
    }

    private static String moment(@Nullable OffsetDateTime at) {
        return at == null
                ? ""
                : at.atZoneSameInstant(Bangkok.ZONE)
                        .toOffsetDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    private static String there(@Nullable String text) {
        return text == null ? "" : text;
    }
}
