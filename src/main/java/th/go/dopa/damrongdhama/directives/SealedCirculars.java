package th.go.dopa.damrongdhama.directives;

import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.SealedTable;

/** What circulars keep sealed. */
@Component
class SealedCirculars implements SealedTable.Owner {

    private static final int AT_ONCE = 500;

    @Override
    public List<SealedTable> sealed() {
        return List.of(
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "circular",
                        List.of("id"),
                        List.of("content"),
                        AT_ONCE,
                        (row, column) -> Issues.context(new CircularId(row.getLong("id")), column)),
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "circular_ask",
                        List.of("circular_id", "position"),
                        List.of("content"),
                        AT_ONCE,
                        (row, column) -> Issues.context(
                                new CircularId(row.getLong("circular_id")), "ask" + row.getInt("position"))),
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "circular_issue",
                        List.of("circular_id", "issue"),
                        List.of("content"),
                        AT_ONCE,
                        (row, column) -> Issues.context(
                                new CircularId(row.getLong("circular_id")), "issue" + row.getInt("issue"))));
    }
}
