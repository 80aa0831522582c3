package th.go.dopa.damrongdhama.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the catalog says about our tables, for saving and restoring them. */
final class Tables {

    private static final String OURS =
            "n.nspname not in ('pg_catalog','information_schema') and n.nspname not like 'pg\\_%'";

    private Tables() {}

    /** All tables but Flyway's own. */
    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (List<String> row : rows(connection, """
                select format('%%I.%%I', n.nspname, c.relname), string_agg(format('%%I', a.attname), ', ' order by a.attnum)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 where c.relkind = 'r' and c.relname <> 'flyway_schema_history' and %s
                 group by 1 order by 1
                """.formatted(OURS), 2)) {
            tables.add(new Table(row.get(0), row.get(1)));
        }
        return tables;
    }

    /** Each sequence with the statement's arguments that set it. */
    static List<String> sequences(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        for (List<String> sequence : rows(connection, """
                select format('%%I.%%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S' and %s order by 1
                """.formatted(OURS), 1)) {
            String name = sequence.getFirst();
            List<String> state = rows(connection, "select last_value, is_called from " + name, 2)
                    .getFirst();
            all.add(name + " " + state.get(0) + " " + state.get(1));
        }
        return all;
    }

    /** The migrations that made the tables, in the order of their versions. */
    static List<String> migrations(Connection connection) throws SQLException {
        return rows(connection, """
                select coalesce(version, description) || ' ' || coalesce(checksum, 0) from flyway_schema_history where success order by 1
                """, 1).stream().map(List::getFirst).toList();
    }

    /** The foreign keys as statements that take them away and put them back. */
    static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        for (List<String> row : rows(connection, """
                select format('%%I.%%I', n.nspname, c.relname), format('%%I', k.conname), pg_get_constraintdef(k.oid)
                  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and %s order by 1, 2
                """.formatted(OURS), 3)) {
            keys.add(new ForeignKey(
                    "alter table " + row.get(0) + " drop constraint " + row.get(1),
                    "alter table " + row.get(0) + " add constraint " + row.get(1) + " " + row.get(2)));
        }
        return keys;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> rows(Connection connection, String sql, int columns) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                all.add(row);
            }
        }
        return all;
    }

    record Table(String name, String columns) {}

    record ForeignKey(String drop, String add) {}
}
