package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/** Which writings of a name out of a list wait to be decided (คำที่รอตัดสิน): a register has the same one in thousands of rows. Known by a keyed hash only. */
@Component
class Flaws {

    private final JdbcClient jdbc;
    private final Keys keys;

    Flaws(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** In how many rows each writing waits. */
    final class Counted {

        private final Map<String, Integer> counts = new HashMap<>();

        /** How often the writing in a cell of the row waits; 1 where it is the only one. */
        int of(RunRow row, Column column) {
            return column.chosen() ? counts.getOrDefault(key(column.name(), mac(row, column)), 1) : 1;
        }
    }

    /**
     * A writing that waits.
     *
     * @param mac its keyed hash, in hexadecimal digits
     */
    private record Flaw(int row, Column column, String mac) {

        byte[] bytes() {
            return HexFormat.of().parseHex(mac);
        }
    }

    /** Keeps what waits in some rows, in the caller's transaction. */
    void keep(RunId run, List<RunRow> rows) {
        List<Flaw> all = rows.stream().flatMap(row -> flaws(row).stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into backlog_flaw (run_id, row_number, column_name, typed_mac)
                        select :run, number, name, mac from unnest(:numbers::int[], :names::text[], :macs::bytea[]) as u (number, name, mac)
                        """)
                .param("run", run.value())
                .param("numbers", all.stream().map(Flaw::row).toArray(Integer[]::new))
                .param("names", all.stream().map(flaw -> flaw.column().name()).toArray(String[]::new))
                .param("macs", all.stream().map(Flaw::bytes).toArray(byte[][]::new))
                .update();
    }

    /** Forgets what waited in some rows, in the caller's transaction. */
    void forget(RunId run, List<RunRow> rows) {
        jdbc.sql("delete from backlog_flaw where run_id = :run and row_number = any (:numbers::int[])")
                .param("run", run.value())
                .param("numbers", rows.stream().map(RunRow::number).toArray(Integer[]::new))
                .update();
    }

    /** Forgets what waited in the run, in the caller's transaction. */
    void forget(RunId run) {
        jdbc.sql("delete from backlog_flaw where run_id = :run")
                .param("run", run.value())
                .update();
    }

    /** The numbers of the rows in which the same writing waits in the same column, read on after one. */
    List<Integer> alike(RunId run, RunRow row, Column column, int after, int most) {
        return jdbc.sql("""
                        select row_number from backlog_flaw
                         where run_id = :run and column_name = :name and typed_mac = :mac and row_number > :after
                         order by row_number limit :most
                        """)
                .param("run", run.value())
                .param("name", column.name())
                .param("mac", mac(row, column))
                .param("after", after)
                .param("most", most)
                .query(Integer.class)
                .list();
    }

    /** Counts the writings that wait in some rows. */
    Counted counted(RunId run, List<RunRow> rows) {
        Counted counted = new Counted();
        byte[][] macs = rows.stream()
                .flatMap(row -> flaws(row).stream())
                .map(Flaw::bytes)
                .toArray(byte[][]::new);
        if (macs.length > 0) {
            jdbc.sql("""
                            select column_name, typed_mac, count(*) as counted from backlog_flaw
                             where run_id = :run and typed_mac = any (:macs::bytea[])
                             group by column_name, typed_mac
                            """).param("run", run.value()).param("macs", macs).query(row -> {
                counted.counts.put(key(row.getString("column_name"), row.getBytes("typed_mac")), row.getInt("counted"));
            });
        }
        return counted;
    }

    private List<Flaw> flaws(RunRow row) {
        List<Flaw> flaws = new ArrayList<>();
        row.body().findings().stream()
                .filter(finding ->
                        finding.column().chosen() && finding.flaw().verdict().compareTo(Verdict.MENDED) > 0)
                .map(Finding::column)
                .distinct()
                .forEach(column ->
                        flaws.add(new Flaw(row.number(), column, HexFormat.of().formatHex(mac(row, column)))));
        return flaws;
    }

    private byte[] mac(RunRow row, Column column) {
        String cell = ThaiText.normalise(row.body().cells().getOrDefault(column, ""));
        return keys.mac(KeyPurpose.SEARCH, "backlog-cell:" + column + ":" + cell.strip());
    }

    private static String key(String column, byte[] mac) {
        return column + ":" + HexFormat.of().formatHex(mac);
    }
}
