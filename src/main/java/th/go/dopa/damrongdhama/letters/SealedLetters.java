package th.go.dopa.damrongdhama.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.SealedTable;

/** What the room of the letters keeps sealed. */
@Component
class SealedLetters implements SealedTable.Owner {

    /** A letter has pages; some at once are enough. */
    private static final int WITH_PAGES = 50;

    @Override
    public List<SealedTable> sealed() {
        return List.of(
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "letter",
                        List.of("id"),
                        List.of("content", "pdf", "cancelled"),
                        WITH_PAGES,
                        (row, column) -> Shelves.context(new LetterId(row.getLong("id")), column)),
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "letter_number",
                        List.of("office_id", "series", "year", "number"),
                        List.of("elsewhere"),
                        500,
                        (row, column) -> Registers.context(
                                new OfficeId(row.getLong("office_id")),
                                Series.valueOf(row.getString("series")),
                                row.getInt("year"),
                                row.getInt("number"))),
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "letter_batch_part",
                        List.of("batch_id", "position"),
                        List.of("pdf"),
                        WITH_PAGES,
                        (row, column) ->
                                Batches.context(new LetterBatchId(row.getLong("batch_id")), row.getInt("position"))));
    }
}
