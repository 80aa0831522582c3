package th.go.dopa.damrongdhama.complaints.worklists;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.Visit;

/** A list of the desk, or what a search found, as a file (รายการเรื่องเป็นไฟล์): the same lines as on the screen, all of them, and no names of parties. */
@Component
class ListedFile {

    static final int AT_ONCE = 200;

    private static final List<String> COLUMNS = List.of(
            "number",
            "received",
            "type",
            "opening",
            "place",
            "status",
            "mark",
            "due",
            "left",
            "responsible",
            "secrecy");

    private final DeskLines words;
    private final Journal journal;

    ListedFile(DeskLines words, Journal journal) {
        this.words = words;
        this.journal = journal;
    }

    /** Writes down that and for what somebody takes a list out of the system, before its first line leaves it. */
    @Transactional
    void takeOut(Staff by, String list, String purpose) {
        journal.note(by, "worklist.exported", new Subject("worklist", by.office() + "/" + list), purpose);
    }

    List<ListFile.Head> heads(Visit visit) {
        return COLUMNS.stream()
                .map(name -> new ListFile.Head(
                        visit.t("worklists.column." + name), name.equals("opening") || name.equals("place") ? 40 : 20))
                .toList();
    }

    /** Writes all lines, read on after each key. */
    void write(Visit visit, Function<@Nullable String, Slice<Listed>> lines, ListFile out) {
        @Nullable String after = null;
        do {
            Slice<Listed> slice = lines.apply(after);
            List<DeskLine> written = words.of(visit, slice.items());
            for (int i = 0; i < written.size(); i++) {
                line(visit, slice.items().get(i), written.get(i), out);
            }
            after = slice.next();
        } while (after != null);
    }

    private static void line(Visit visit, Listed listed, DeskLine line, ListFile out) {
        out.text(line.number()).date(listed.receivedOn());
        Stream.of(line.about(), line.opening(), line.place(), line.status(), line.mark())
                .forEach(out::text);
        out.date(listed.limited() ? listed.dueOn() : null).text(line.due()).text(line.responsible());
        out.text(line.secret() ? visit.t("complaints.secret") : "").end();
    }
}
