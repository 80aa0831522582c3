package th.go.dopa.damrongdhama.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypting anew (เข้ารหัสใหม่ด้วยกุญแจใหม่): after a key was added, every room writes its rows under it, some at a time. Old keys stay, to
 * read backups.
 */
@Component
public class Rewrapping {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final int SOME = 500;

    private final List<Rewrap> all;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final TransactionTemplate transaction;

    Rewrapping(
            ObjectProvider<Rewrap> rooms,
            ObjectProvider<SealedTable.Owner> owners,
            JdbcClient jdbc,
            Keys keys,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.all = Stream.concat(
                        rooms.stream(),
                        owners.stream()
                                .flatMap(owner -> owner.sealed().stream())
                                .map(Table::new))
                .toList();
    }

    /** Whether rows that can be encrypted anew lie under the purpose. */
    public boolean rewraps(KeyPurpose purpose) {
        return of(purpose).findAny().isPresent();
    }

    /** How many rows of the purpose are still under older keys. */
    public long left(KeyPurpose purpose) {
        return of(purpose).mapToLong(Rewrap::left).sum();
    }

    /**
     * Encrypts anew what is under older keys; may be stopped at any time and begun again.
     *
     * @return how many rows
     */
    public int rewrap(KeyPurpose purpose) {
        int rows = 0;
        for (int some = rewrapSome(purpose, SOME); some > 0; some = rewrapSome(purpose, SOME)) {
            rows += some;
        }
        LOG.info("{} rows of {} encrypted anew", rows, purpose);
        return rows;
    }

    /**
     * Encrypts some rows anew.
     *
     * @return how many; 0 when none is left that nobody else holds
     */
    public int rewrapSome(KeyPurpose purpose, int most) {
        return of(purpose)
                .map(one -> one.rewrapSome(most))
                .filter(some -> some > 0)
                .findFirst()
                .orElse(0);
    }

    private Stream<Rewrap> of(KeyPurpose purpose) {
        return all.stream().filter(one -> one.purpose() == purpose);
    }

    /** The rows of a table. An index finds those under older keys, which is why keys are compared and not told apart. */
    private final class Table implements Rewrap {

        private final SealedTable table;

        Table(SealedTable table) {
            this.table = table;
        }

        @Override
        public KeyPurpose purpose() {
            return table.purpose();
        }

        @Override
        public long left() {
            return jdbc.sql("select count(*) from " + table.name() + " where key_id < :key or key_id > :key")
                    .param("key", keys.keyId(purpose()))
                    .query(Long.class)
                    .single();
        }

        @Override
        public int rewrapSome(int most) {
            String update = "update " + table.name() + " set " + assigned(table.sealed(), ", ")
                    + ", key_id = :key where " + assigned(table.row(), " and ");
            Integer done = transaction.execute(status -> {
                List<Map<String, @Nullable Object>> some = some(Math.min(most, table.atOnce()));
                some.forEach(one -> jdbc.sql(update).params(one).update());
                return some.size();
            });
            return done == null ? 0 : done;
        }

        private List<Map<String, @Nullable Object>> some(int most) {
            String columns =
                    Stream.concat(table.row().stream(), table.sealed().stream()).collect(Collectors.joining(", "));
            return jdbc.sql("""
                            select %s from %s where key_id < :key or key_id > :key limit :most for update skip locked
                            """.formatted(columns, table.name()))
                    .param("key", keys.keyId(purpose()))
                    .param("most", most)
                    .query((found, i) -> anew(found))
                    .list();
        }

        private Map<String, @Nullable Object> anew(ResultSet found) throws SQLException {
            Map<String, @Nullable Object> one = new HashMap<>();
            for (String column : table.row()) {
                one.put(column, found.getObject(column));
            }
            for (String column : table.sealed()) {
                byte[] before = found.getBytes(column);
                String where = table.context().of(found, column);
                one.put(
                        column,
                        before == null ? null : keys.encrypt(purpose(), keys.decrypt(purpose(), before, where), where));
            }
            one.put("key", keys.keyId(purpose()));
            return one;
        }

        private static String assigned(List<String> columns, String between) {
            return columns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(between));
        }
    }
}
