package th.go.dopa.damrongdhama.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.SealedTable;

/** Messages in the outbox lie sealed (ข้อความที่รอส่งเก็บแบบเข้ารหัส). */
@Component
class SealedMessages implements SealedTable.Owner {

    @Override
    public List<SealedTable> sealed() {
        return List.of(new SealedTable(
                KeyPurpose.OUTBOX,
                "outbox_message",
                List.of("id"),
                List.of("address", "subject", "body"),
                500,
                (row, column) -> row.getObject("id", UUID.class) + "." + column));
    }
}
