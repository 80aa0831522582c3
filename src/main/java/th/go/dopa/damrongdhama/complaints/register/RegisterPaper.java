package th.go.dopa.damrongdhama.complaints.register;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Tabular;
import th.go.dopa.damrongdhama.web.Visit;

/** The register as a book on paper (สมุดทะเบียนเป็น PDF), A4 across, written page by page while it is read. */
@Component
class RegisterPaper {

    private static final int AT_ONCE = 200;
    private static final int STORY = 160;

    private final Registers registers;
    private final EntryWords words;
    private final Identities identities;
    private final Papers papers;
    private final Clock clock;

    RegisterPaper(Registers registers, EntryWords words, Identities identities, Papers papers, Clock clock) {
        this.registers = registers;
        this.words = words;
        this.identities = identities;
        this.papers = papers;
        this.clock = clock;
    }

    void write(Visit visit, Staff by, Filter filter, boolean named, String title, OutputStream out) {
        try (Tabular book =
                papers.tabular(out, true, title, page -> visit.t("register.page", Integer.toString(page)))) {
            book.line(visit.t("register.printed", visit.dateTime(clock.instant())));
            book.table(columns(visit));
            @Nullable String after = null;
            int line = 0;
            do {
                Slice<Entry> slice = registers.entries(by, filter, after, AT_ONCE);
                Map<AccountId, String> names = words.names(slice.items());
                Map<ComplaintId, Parties> parties = named
                        ? identities.takenOut(
                                by, slice.items().stream().map(Entry::id).toList())
                        : Map.of();
                for (Entry entry : slice.items()) {
                    book.row(row(visit, ++line, entry, names, parties.get(entry.id())));
                }
                after = slice.next();
            } while (after != null);
        }
    }

    private static List<Tabular.Column> columns(Visit visit) {
        return List.of(
                column(visit, "line", 1, Tabular.Kind.NUMBER),
                column(visit, "number", 4.2f, Tabular.Kind.CODE),
                column(visit, "received", 2, Tabular.Kind.TEXT),
                column(visit, "type", 3.4f, Tabular.Kind.TEXT),
                column(visit, "complainant", 2.6f, Tabular.Kind.TEXT),
                column(visit, "accused", 2.6f, Tabular.Kind.TEXT),
                column(visit, "story", 5, Tabular.Kind.TEXT),
                column(visit, "responsible", 3.2f, Tabular.Kind.TEXT),
                column(visit, "report-due", 2, Tabular.Kind.TEXT),
                column(visit, "status", 3, Tabular.Kind.TEXT));
    }

    private static Tabular.Column column(Visit visit, String name, float share, Tabular.Kind kind) {
        return new Tabular.Column(visit.t("register.column." + name), share, kind);
    }

    private List<String> row(
            Visit visit, int line, Entry entry, Map<AccountId, String> names, @Nullable Parties parties) {
        String masked = visit.t("register.masked");
        String place = words.subdistrict(entry) + " " + words.district(entry);
        return List.of(
                Integer.toString(line),
                entry.number().value(),
                ThaiDates.shortDate(entry.receivedOn()),
                words.type(entry) + "\n" + visit.t("complaints.channel." + entry.channel()),
                parties == null ? masked : name(parties.complainant()),
                parties == null ? masked : name(parties.accused()),
                together(
                        entry.story().length() > STORY ? entry.story().substring(0, STORY) + "\u2026" : entry.story(),
                        place),
                together(words.responsible(entry, names), words.agencies(entry)),
                day(entry.reportDue()),
                together(
                        visit.t("complaints.status." + entry.status()),
                        words.outcome(visit, entry),
                        day(entry.closedOn()),
                        entry.secret() ? visit.t("register.secret") : ""));
    }

    private static String together(String... lines) {
        return String.join(
                "\n",
                Stream.of(lines)
                        .map(one -> one.replace('\n', ' ').strip())
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ThaiDates.shortDate(day);
    }

    private static String name(Person person) {
        return person.known() ? person.name() : "";
    }
}
