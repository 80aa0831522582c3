package th.go.dopa.damrongdhama.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A table with sealed columns (ตารางที่มีข้อมูลเข้ารหัส). A row keeps in {@code key_id} the key it lies under.
 *
 * @param row the columns that tell one row from another, and that the context is made of
 * @param sealed the columns that hold what is sealed, or null
 * @param atOnce how many rows may lie in memory together
 */
public record SealedTable(
        KeyPurpose purpose, String name, List<String> row, List<String> sealed, int atOnce, Context context) {

    public SealedTable {
        row = List.copyOf(row);
        sealed = List.copyOf(sealed);
    }

    /** In what context the value of a column of a row is sealed. */
    @FunctionalInterface
    public interface Context {

        String of(ResultSet row, String column) throws SQLException;
    }

    /** A room that keeps something sealed. */
    public interface Owner {

        List<SealedTable> sealed();
    }
}
