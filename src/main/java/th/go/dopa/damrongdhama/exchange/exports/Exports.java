package th.go.dopa.damrongdhama.exchange.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ListFile;

/** The whole data of an office as one ZIP (นำข้อมูลของสำนักงานออก), written while it is read; nothing of it lies on a disk or whole in memory. */
@Component
class Exports {

    private final CaseSheets cases;
    private final OfficeSheets office;
    private final ReceivedSheet received;
    private final Cells cells;
    private final Dictionary dictionary;
    private final Identities identities;
    private final Journal journal;
    private final Clock clock;

    Exports(
            CaseSheets cases,
            OfficeSheets office,
            ReceivedSheet received,
            Cells cells,
            Dictionary dictionary,
            Identities identities,
            Journal journal,
            Clock clock) {
        this.cases = cases;
        this.office = office;
        this.received = received;
        this.cells = cells;
        this.dictionary = dictionary;
        this.identities = identities;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes down that and why somebody takes everything out, names apart, before the first line leaves the system. */
    @Transactional
    Taking takeOut(Staff by, String reason, boolean named, boolean whole) {
        Taking taking = new Taking(by, reason, named, whole, clock.instant());
        Subject subject = new Subject("office", by.office() + (whole ? "/whole" : ""));
        if (named) {
            identities.takeOut(by, subject, reason);
        }
        journal.note(by, "office.exported", subject, reason);
        return taking;
    }

    /** Writes the ZIP; where it fails, no end is written, so that what arrived is known to be broken. */
    void write(Taking taking, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Map<Sheet, Integer> lines = new EnumMap<>(Sheet.class);
        for (Sheet sheet : Sheet.values()) {
            zip.putNextEntry(new ZipEntry(sheet.file()));
            ListFile list = ListFile.text(
                    zip, cells.headings(sheet).stream().map(ListFile.Head::new).toList());
            lines.put(sheet, fill(taking, sheet, list));
            list.finish();
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry("columns.csv"));
        dictionary.columns(zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("README.txt"));
        dictionary.letter(taking, lines, zip);
        zip.closeEntry();
        zip.finish();
    }

    private int fill(Taking taking, Sheet sheet, ListFile list) {
        return switch (sheet) {
            case CASES, TEXTS, HISTORY, ORDERS, REFERRALS, MOVEMENTS, ATTACHMENTS -> cases.write(taking, sheet, list);
            case SERVICES -> office.services(taking, list);
            case LETTERS -> office.letters(taking, list);
            case VILLAGES -> office.villages(taking, list);
            case RECEIVED -> received.write(taking, list);
        };
    }
}
