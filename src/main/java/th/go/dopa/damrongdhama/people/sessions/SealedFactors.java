package th.go.dopa.damrongdhama.people.sessions;

import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.SealedTable;

/** The secrets of second factors lie sealed; the apps of their owners notice nothing of a new key. */
@Component
class SealedFactors implements SealedTable.Owner {

    @Override
    public List<SealedTable> sealed() {
        return List.of(new SealedTable(
                KeyPurpose.SECOND_FACTOR,
                "second_factor",
                List.of("account_id"),
                List.of("secret"),
                500,
                (row, column) -> SecondFactors.context(new AccountId(row.getLong("account_id")))));
    }
}
