package th.go.dopa.damrongdhama.complaints.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * The register as an Excel workbook (ทะเบียนเป็นไฟล์ Excel), written line by line while it is read. Texts stand in their cells, not in a table of the whole
 * book, so that its length is not held in memory.
 */
@Component
class RegisterWorkbook {

    private static final int AT_ONCE = 500;

    /** A date that Excel shows in the Buddhist calendar; the cell holds a real date. */
    private static final String BUDDHIST = "[$-107041E]d mmm yyyy";

    private static final List<String> COLUMNS = List.of(
            "number",
            "year",
            "received",
            "recorded",
            "district",
            "subdistrict",
            "channel",
            "nature",
            "type",
            "complainant-kind",
            "complainant",
            "accused-kind",
            "accused",
            "story",
            "responsible",
            "agencies",
            "sent",
            "report-due",
            "reported",
            "due",
            "status",
            "outcome",
            "closed",
            "secrecy");

    private final Registers registers;
    private final EntryWords words;
    private final Identities identities;

    RegisterWorkbook(Registers registers, EntryWords words, Identities identities) {
        this.registers = registers;
        this.words = words;
        this.identities = identities;
    }

    /**
     * Writes all lines of a part of the book.
     *
     * @param named with the names of the parties; who asks has given a reason, which is in the journal
     */
    void write(Visit visit, Staff by, Filter filter, boolean named, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Damrongdhama", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(visit.t("register.sheet"));
            heads(visit, sheet);
            int row = 1;
            @Nullable String after = null;
            do {
                Slice<Entry> slice = registers.entries(by, filter, after, AT_ONCE);
                Map<AccountId, String> names = words.names(slice.items());
                Map<ComplaintId, Parties> parties = named
                        ? identities.takenOut(
                                by, slice.items().stream().map(Entry::id).toList())
                        : Map.of();
                for (Entry entry : slice.items()) {
                    line(visit, sheet, row++, entry, names, parties.get(entry.id()));
                }
                sheet.flush();
                after = slice.next();
            } while (after != null);
        }
    }

    private static void heads(Visit visit, Worksheet sheet) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            String name = COLUMNS.get(column);
            sheet.value(0, column, visit.t("register.column." + name));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, name.equals("story") ? 60 : name.equals("number") ? 24 : 18);
        }
        sheet.freezePane(1, 1);
    }

    private void line(
            Visit visit,
            Worksheet sheet,
            int row,
            Entry entry,
            Map<AccountId, String> names,
            @Nullable Parties parties) {
        String masked = visit.t("register.masked");
        Line line = new Line(sheet, row);
        line.text(entry.number().value());
        line.number(FiscalYear.of(entry.receivedOn()).year());
        line.date(entry.receivedOn());
        line.date(entry.recordedOn());
        line.text(words.district(entry));
        line.text(words.subdistrict(entry));
        line.text(visit.t("complaints.channel." + entry.channel()));
        line.text(visit.t("complaints.nature." + entry.nature()));
        line.text(words.type(entry));
        line.text(visit.t("complaints.complainant." + entry.complainant()));
        line.text(parties == null ? masked : name(parties.complainant()));
        line.text(visit.t("complaints.accused-kind." + entry.accusedKind()));
        line.text(parties == null ? masked : name(parties.accused()));
        line.text(entry.story());
        line.text(words.responsible(entry, names));
        line.text(words.agencies(entry));
        line.date(entry.sentOn());
        line.date(entry.reportDue());
        line.date(entry.reportedOn());
        line.date(entry.dueOn());
        line.text(visit.t("complaints.status." + entry.status()));
        line.text(words.outcome(visit, entry));
        line.date(entry.closedOn());
        line.text(entry.secret() ? visit.t("register.secret") : "");
    }

    private static String name(Person person) {
        return person.known() ? person.name() : "";
    }

    /** Text that no program takes for a formula, even after it was saved as CSV and opened again. */
    static String harmless(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return clean.matches("(?s)[=+@\t\n-].*") ? "'" + clean : clean;
    }

    /** A line that is filled from left to right. */
    private static final class Line {

        private final Worksheet sheet;
        private final int row;
        private int column;

        Line(Worksheet sheet, int row) {
            this.sheet = sheet;
            this.row = row;
        }

        void text(String text) {
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, harmless(text));
            }
            column++;
        }

        void number(int number) {
            sheet.value(row, column++, number);
        }

        void date(@Nullable LocalDate date) {
            if (date != null) {
                sheet.value(row, column, date);
                sheet.style(row, column).format(BUDDHIST).set();
            }
            column++;
        }
    }
}
