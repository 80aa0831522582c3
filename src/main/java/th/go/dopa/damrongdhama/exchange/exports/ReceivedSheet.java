package th.go.dopa.damrongdhama.exchange.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.received.Incoming;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetter;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetters;
import th.go.dopa.damrongdhama.web.ListFile;

/**
 * The registers of letters received of an office (ทะเบียนหนังสือรับ), each from its last number down. Whoever wrote in a case may be its complainant: his name
 * is masked unless names are taken out.
 */
@Component
class ReceivedSheet {

    private static final int BUDDHIST = 543;

    private final JdbcClient jdbc;
    private final ReceivedLetters letters;
    private final Cells cells;

    ReceivedSheet(JdbcClient jdbc, ReceivedLetters letters, Cells cells) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.cells = cells;
    }

    private record Book(ReceivedLetter.Series series, int year) {}

    /** Writes them, and says how many lines they are. */
    int write(Taking taking, ListFile out) {
        int lines = 0;
        for (Book book : books(taking)) {
            @Nullable String below = Integer.toString(Integer.MAX_VALUE);
            while (below != null) {
                Slice<ReceivedLetter> slice =
                        letters.register(taking.by(), book.series(), book.year(), Integer.parseInt(below));
                slice.items().forEach(letter -> line(taking, book, letter, out));
                lines += slice.items().size();
                below = slice.next();
            }
        }
        return lines;
    }

    private List<Book> books(Taking taking) {
        return jdbc
                .sql("select series, year from received_register where office_id = :office order by series, year")
                .param("office", taking.by().office().value())
                .query((row, i) -> new Book(ReceivedLetter.Series.valueOf(row.getString("series")), row.getInt("year")))
                .list()
                .stream()
                .filter(book -> book.series() != ReceivedLetter.Series.SECRET || Letters.secretsShownTo(taking.by()))
                .toList();
    }

    private void line(Taking taking, Book book, ReceivedLetter letter, ListFile out) {
        Incoming content = letter.content();
        boolean masked = letter.caseNumber() != null && !taking.named();
        out.text(cells.say("letters.series." + book.series()))
                .number(book.year() + BUDDHIST)
                .number(letter.number())
                .text(Cells.moment(letter.at()))
                .text(content.theirNumber());
        cells.day(content.dated(), out);
        out.text(masked ? cells.say("exports.masked") : content.from())
                .text(content.to())
                .text(content.subject())
                .text(cells.say("letters.how-urgent." + content.urgency()))
                .text(letter.caseNumber() == null ? "" : letter.caseNumber())
                .text(content.action())
                .text(letter.cancelled() == null ? "" : letter.cancelled())
                .end();
    }
}
