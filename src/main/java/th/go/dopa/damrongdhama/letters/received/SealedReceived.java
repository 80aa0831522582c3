package th.go.dopa.damrongdhama.letters.received;

import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ReceivedLetterId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.SealedTable;

/** What the registers of letters received keep sealed. */
@Component
class SealedReceived implements SealedTable.Owner {

    @Override
    public List<SealedTable> sealed() {
        return List.of(new SealedTable(
                KeyPurpose.IDENTITY,
                "received_letter",
                List.of("id"),
                List.of("content", "cancelled"),
                500,
                (row, column) -> ReceivedLetters.context(new ReceivedLetterId(row.getLong("id")), column)));
    }
}
