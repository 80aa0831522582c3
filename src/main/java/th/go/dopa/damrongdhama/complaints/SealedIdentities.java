package th.go.dopa.damrongdhama.complaints;

import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.SealedTable;

/** Whoever brought a complaint or was served lies sealed (ข้อมูลผู้ร้องเก็บแบบเข้ารหัส). */
@Component
class SealedIdentities implements SealedTable.Owner {

    @Override
    public List<SealedTable> sealed() {
        return List.of(
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "identity.person",
                        List.of("complaint_id", "part"),
                        List.of("sealed"),
                        500,
                        (row, column) -> Identities.context(row.getLong("complaint_id"), row.getString("part"))),
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "identity.service_name",
                        List.of("service_record_id"),
                        List.of("sealed"),
                        500,
                        (row, column) -> Identities.contextServed(row.getLong("service_record_id"))));
    }
}
