package th.go.dopa.damrongdhama.exchange.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import tools.jackson.databind.json.JsonMapper;

/** The rows of runs (แถวของไฟล์): what they hold lies sealed and is blanked when the run is over. */
@Component
class RunRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Flaws flaws;
    private final JdbcClient jdbc;
    private final Keys keys;

    RunRows(Flaws flaws, JdbcClient jdbc, Keys keys) {
        this.flaws = flaws;
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Keeps some rows in the caller's transaction. */
    void keep(RunId run, List<RunRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into backlog_row (run_id, row_number, verdict, secret, holder, state, key_id, sealed)
                        select :run, number, verdict, secret, holder, 'WAITING', :key, sealed
                          from unnest(:numbers::int[], :verdicts::text[], :secrets::boolean[], :holders::bigint[], :sealed::bytea[])
                            as u (number, verdict, secret, holder, sealed)
                        """).param("run", run.value()).params(columns(run, rows)).update();
        flaws.keep(run, rows);
    }

    /** Keeps rows that were mended, in the caller's transaction. */
    void put(RunId run, List<RunRow> rows) {
        jdbc.sql("""
                        update backlog_row r
                           set verdict = u.verdict, secret = u.secret, holder = u.holder, key_id = :key, sealed = u.sealed
                          from unnest(:numbers::int[], :verdicts::text[], :secrets::boolean[], :holders::bigint[], :sealed::bytea[])
                            as u (number, verdict, secret, holder, sealed)
                         where r.run_id = :run and r.row_number = u.number
                        """).param("run", run.value()).params(columns(run, rows)).update();
        flaws.forget(run, rows);
        flaws.keep(run, rows);
    }

    private Map<String, Object> columns(RunId run, List<RunRow> rows) {
        return Map.of(
                "key", keys.keyId(KeyPurpose.IDENTITY),
                "numbers", rows.stream().map(RunRow::number).toArray(Integer[]::new),
                "verdicts", rows.stream().map(row -> row.verdict().name()).toArray(String[]::new),
                "secrets", rows.stream().map(RunRow::secret).toArray(Boolean[]::new),
                "holders", rows.stream().map(row -> value(row.holder())).toArray(Long[]::new),
                "sealed", rows.stream().map(row -> sealed(run, row)).toArray(byte[][]::new));
    }

    /** Some rows by their numbers, as long as nobody settled them. */
    List<RunRow> rows(RunId run, List<Integer> numbers) {
        return jdbc.sql("""
                        select row_number, verdict, secret, holder, sealed from backlog_row
                         where run_id = :run and row_number = any (:numbers::int[]) and state = 'WAITING' and sealed is not null
                         order by row_number
                        """)
                .param("run", run.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, i) -> read(run, row))
                .list();
    }

    /** Lets the database know how many rows there are now: until it does, it reads all of them to find the next few hundred. */
    void weighed() {
        jdbc.sql("analyze backlog_row").update();
    }

    /** The number of the last row that was kept; 0 when there is none. */
    int last(RunId run) {
        return jdbc.sql("select coalesce(max(row_number), 0) from backlog_row where run_id = :run")
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    /** How many rows there are of each sort. */
    Map<Verdict, Integer> counts(RunId run) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        jdbc.sql("select verdict, count(*) as counted from backlog_row where run_id = :run group by verdict")
                .param("run", run.value())
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("counted"));
                });
        return counts;
    }

    /** The rows of one sort in their order, read on after the number of one. */
    Slice<RunRow> some(RunId run, Verdict verdict, int after, int size) {
        return Slice.of(
                jdbc.sql("""
                                select row_number, verdict, secret, holder, sealed from backlog_row
                                 where run_id = :run and verdict = :verdict and row_number > :after and sealed is not null
                                 order by row_number limit :size
                                """)
                        .param("run", run.value())
                        .param("verdict", verdict.name())
                        .param("after", after)
                        .param("size", size + 1)
                        .query((row, i) -> read(run, row))
                        .list(),
                size,
                row -> Integer.toString(row.number()));
    }

    /** The next good rows behind one that nobody settled yet, in their order, as they lie there. */
    List<Sealed> good(RunId run, int after, int most) {
        return jdbc.sql("""
                        select row_number, verdict, secret, holder, sealed from backlog_row
                         where run_id = :run and row_number > :after and state = 'WAITING' and verdict in ('RIGHT', 'MENDED')
                           and sealed is not null
                         order by row_number limit :most
                        """)
                .param("run", run.value())
                .param("after", after)
                .param("most", most)
                .query((row, i) -> sealed(run, row))
                .list();
    }

    /**
     * A row as it lies in the database.
     *
     * @param opening opens it, and asks the database for nothing more
     */
    record Sealed(int number, Supplier<RunRow> opening) {}

    /**
     * What became of a row.
     *
     * @param state {@code WAITING} when it could not be taken in after all
     * @param id the case it became; null when it became none
     */
    record Settled(int number, String state, @Nullable ComplaintId id) {}

    /** Notes what became of some rows, in the caller's transaction, and takes away what they hold. */
    void settle(RunId run, List<Settled> rows) {
        jdbc.sql("""
                        update backlog_row r
                           set state = u.state, complaint_id = u.complaint, sealed = null, key_id = null
                          from unnest(:numbers::int[], :states::text[], :complaints::bigint[]) as u (number, state, complaint)
                         where r.run_id = :run and r.row_number = u.number
                        """)
                .param("run", run.value())
                .param("numbers", rows.stream().map(Settled::number).toArray(Integer[]::new))
                .param("states", rows.stream().map(Settled::state).toArray(String[]::new))
                .param(
                        "complaints",
                        rows.stream()
                                .map(Settled::id)
                                .map(id -> id == null ? null : id.value())
                                .toArray(Long[]::new))
                .update();
    }

    /** Takes away what the rows of a run hold, in the caller's transaction; how they were judged stays. */
    void blank(RunId run) {
        jdbc.sql("update backlog_row set sealed = null, key_id = null where run_id = :run and sealed is not null")
                .param("run", run.value())
                .update();
        flaws.forget(run);
    }

    /** The next rows whose cases may be taken back. */
    Map<Integer, ComplaintId> taken(RunId run, int most) {
        Map<Integer, ComplaintId> taken = new LinkedHashMap<>();
        jdbc.sql("""
                        select row_number, complaint_id from backlog_row
                         where run_id = :run and state = 'TAKEN' order by row_number limit :most
                        """).param("run", run.value()).param("most", most).query(row -> {
            taken.put(row.getInt("row_number"), new ComplaintId(row.getLong("complaint_id")));
        });
        return taken;
    }

    /** On how many cases of a run somebody has worked since they were taken in. */
    int touched(RunId run) {
        return jdbc.sql("""
                        select count(*) from backlog_row r join complaint_backlog b on b.complaint_id = r.complaint_id
                         where r.run_id = :run and r.state = 'TAKEN'
                           and exists (select from complaint_happening h where h.complaint_id = b.complaint_id and h.seq > b.version)
                        """).param("run", run.value()).query(Integer.class).single();
    }

    /** What became of the rows of a run. */
    RunPage.Outcome outcome(RunId run) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'TAKEN') as taken, count(*) filter (where state = 'THERE') as there,
                               count(*) filter (where state = 'WAITING') as left_behind,
                               count(*) filter (where state = 'BACK') as back, count(*) filter (where state = 'KEPT') as kept
                          from backlog_row where run_id = :run
                        """)
                .param("run", run.value())
                .query((row, i) -> new RunPage.Outcome(
                        row.getInt("taken"),
                        row.getInt("there"),
                        row.getInt("left_behind"),
                        row.getInt("back"),
                        row.getInt("kept")))
                .single();
    }

    static String context(long run, int row) {
        return "backlog:" + run + ":" + row;
    }

    private byte[] sealed(RunId run, RunRow row) {
        return keys.encrypt(
                KeyPurpose.IDENTITY, JSON.writeValueAsBytes(row.body()), context(run.value(), row.number()));
    }

    private RunRow read(RunId run, ResultSet row) throws SQLException {
        return sealed(run, row).opening().get();
    }

    private Sealed sealed(RunId run, ResultSet row) throws SQLException {
        int number = row.getInt("row_number");
        Verdict verdict = Verdict.valueOf(row.getString("verdict"));
        boolean secret = row.getBoolean("secret");
        Long holder = row.getObject("holder", Long.class);
        byte[] sealed = row.getBytes("sealed");
        return new Sealed(number, () -> {
            byte[] body = keys.decrypt(KeyPurpose.IDENTITY, sealed, context(run.value(), number));
            return new RunRow(
                    number,
                    verdict,
                    secret,
                    holder == null ? null : new OfficeId(holder),
                    Objects.requireNonNull(JSON.readValue(body, RunRow.Body.class)));
        });
    }

    private static @Nullable Long value(@Nullable OfficeId office) {
        return office == null ? null : office.value();
    }
}
