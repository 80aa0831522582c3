package th.go.dopa.damrongdhama.complaints.register;

import java.util.List;
import java.util.Map;
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
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.Visit;

/** The register as a file (ทะเบียนเป็นไฟล์): for Excel or as CSV, written line by line while it is read. */
@Component
class RegisterFile {

    private static final int AT_ONCE = 500;

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

    RegisterFile(Registers registers, EntryWords words, Identities identities) {
        this.registers = registers;
        this.words = words;
        this.identities = identities;
    }

    List<ListFile.Head> heads(Visit visit) {
        return COLUMNS.stream()
                .map(name -> new ListFile.Head(
                        visit.t("register.column." + name),
                        name.equals("story") ? 60 : name.equals("number") ? 24 : 18))
                .toList();
    }

    /**
     * Writes all lines of a part of the book.
     *
     * @param named with the names of the parties; who asks has given a reason, which is in the journal
     */
    void write(Visit visit, Staff by, Filter filter, boolean named, ListFile out) {
        @Nullable String after = null;
        do {
            Slice<Entry> slice = registers.entries(by, filter, after, AT_ONCE);
            Map<AccountId, String> names = words.names(slice.items());
            Map<ComplaintId, Parties> parties = named
                    ? identities.takenOut(
                            by, slice.items().stream().map(Entry::id).toList())
                    : Map.of();
            for (Entry entry : slice.items()) {
                line(visit, out, entry, names, parties.get(entry.id()));
            }
            after = slice.next();
        } while (after != null);
    }

    private void line(
            Visit visit, ListFile line, Entry entry, Map<AccountId, String> names, @Nullable Parties parties) {
        String masked = visit.t("register.masked");
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
        line.end();
    }

    private static String name(Person person) {
        return person.known() ? person.name() : "";
    }
}
