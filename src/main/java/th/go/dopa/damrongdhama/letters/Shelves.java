package th.go.dopa.damrongdhama.letters;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import tools.jackson.databind.json.JsonMapper;

/** Where an office finds its letters again (แฟ้มหนังสือ): by register and number, among the drafts, by what they are about. */
@Component
public class Shelves {

    private static final int PAGE = 50;

    /** All but the printed pages. */
    private static final String COLUMNS = """
            l.id, l.office_id, l.series, l.state, l.version, l.about, l.personal, l.content, l.drafted_by, l.drafted_at, l.pdf_sha256, l.scan_id, l.cancelled
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Keys keys;

    Shelves(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * A register of the person's own office, the last number first.
     *
     * @param below reads on below this number
     */
    @Transactional(readOnly = true)
    public Slice<RegisterEntry> register(Staff by, Series series, int year, int below) {
        if (series == Series.SECRET && !Letters.secretsShownTo(by)) {
            throw new NotFound("register " + series);
        }
        List<RegisterEntry> entries = jdbc.sql("select n.number, n.elsewhere, n.given_at, " + COLUMNS + """
                          from letter_number n
                          left join letter l on l.id = n.letter_id
                         where n.office_id = :office and n.series = :series and n.year = :year and n.number < :below
                         order by n.number desc
                         limit :most
                        """)
                .param("office", by.office().value())
                .param("series", series.name())
                .param("year", year)
                .param("below", below)
                .param("most", PAGE + 1)
                .query((row, i) -> entry(by.office(), series, year, row))
                .list();
        return Slice.of(entries, PAGE, entry -> Integer.toString(entry.number()));
    }

    /** A line of a register, with the register and the year it stands in. */
    public record Booked(Series series, int year, RegisterEntry entry) {}

    /**
     * All registers of the person's own office that he may see, to be taken out: by register, year and number.
     *
     * @param after reads on behind this line; null from the first
     */
    @Transactional(readOnly = true)
    public List<Booked> registers(Staff by, @Nullable Booked after, int most) {
        return jdbc.sql("select n.series as book, n.year, n.number, n.elsewhere, n.given_at, " + COLUMNS + """
                          from letter_number n
                          left join letter l on l.id = n.letter_id
                         where n.office_id = :office and (n.series, n.year, n.number) > (:series, :year, :number)
                           and (n.series <> 'SECRET' or :secrets)
                         order by n.series, n.year, n.number
                         limit :most
                        """)
                .param("office", by.office().value())
                .param("series", after == null ? "" : after.series().name())
                .param("year", after == null ? 0 : after.year())
                .param("number", after == null ? 0 : after.entry().number())
                .param("secrets", Letters.secretsShownTo(by))
                .param("most", most)
                .query((row, i) -> {
                    Series series = Series.valueOf(row.getString("book"));
                    int year = row.getInt("year");
                    return new Booked(series, year, entry(by.office(), series, year, row));
                })
                .list();
    }

    /** What is drafted or printed and waits for its number, the newest first. */
    @Transactional(readOnly = true)
    public Slice<Letter> waiting(Staff by, long below) {
        List<Letter> letters = jdbc.sql("select " + COLUMNS + """
                          from letter l
                         where office_id = :office and state in ('DRAFT','PRINTED') and id < :below
                           and (series <> 'SECRET' or :secrets)
                         order by id desc
                         limit :most
                        """)
                .param("office", by.office().value())
                .param("below", below)
                .param("secrets", Letters.secretsShownTo(by))
                .param("most", PAGE + 1)
                .query((row, i) -> row(row))
                .list();
        return Slice.of(letters, PAGE, letter -> letter.id().toString());
    }

    /** The letters of the person's own office about some things, in the order they were drafted. */
    @Transactional(readOnly = true)
    public List<Letter> about(Staff by, Collection<String> things) {
        return jdbc.sql("select " + COLUMNS + """
                          from letter l
                         where about = any (:things::text[]) and office_id = :office and (series <> 'SECRET' or :secrets)
                         order by id
                        """)
                .param("things", things.toArray(String[]::new))
                .param("office", by.office().value())
                .param("secrets", Letters.secretsShownTo(by))
                .query((row, i) -> row(row))
                .list();
    }

    /** What came of a form that was sent before. */
    @Transactional(readOnly = true)
    public Optional<LetterId> drafted(Staff by, UUID formKey) {
        return jdbc.sql("select id from letter where form_key = :form and office_id = :office")
                .param("form", formKey)
                .param("office", by.office().value())
                .query((row, i) -> new LetterId(row.getLong("id")))
                .optional();
    }

    Letter letter(Staff by, LetterId id, boolean locked) {
        String which = locked ? """
                          from letter l
                         where id = :id and office_id = :office and (series <> 'SECRET' or :secrets)
                           for update
                        """ : """
                          from letter l
                         where id = :id and office_id = :office and (series <> 'SECRET' or :secrets)
                        """;
        return jdbc.sql("select " + COLUMNS + which)
                .param("id", id.value())
                .param("office", by.office().value())
                .param("secrets", Letters.secretsShownTo(by))
                .query((row, i) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("letter " + id));
    }

    /** A letter that was ordered to be printed with others; who ordered it might see it. */
    Letter ofBatch(LetterId id) {
        return jdbc.sql("select " + COLUMNS + " from letter l where id = :id")
                .param("id", id.value())
                .query((row, i) -> row(row))
                .single();
    }

    byte[] frozen(LetterId id) {
        byte[] sealed = jdbc.sql("select pdf from letter where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        return keys.decrypt(KeyPurpose.IDENTITY, sealed, context(id, "pdf"));
    }

    void cancelled(LetterId id, String reason) {
        jdbc.sql("update letter set state = 'CANCELLED', version = version + 1, cancelled = :reason where id = :id")
                .param(
                        "reason",
                        keys.encrypt(
                                KeyPurpose.IDENTITY, reason.getBytes(StandardCharsets.UTF_8), context(id, "cancelled")))
                .param("id", id.value())
                .update();
    }

    byte[] seal(LetterId id, Correspondence content) {
        return keys.encrypt(KeyPurpose.IDENTITY, JSON.writeValueAsBytes(content), context(id, "content"));
    }

    static String context(LetterId id, String part) {
        return "letter:" + id + ":" + part;
    }

    private RegisterEntry entry(OfficeId office, Series series, int year, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        LocalDate given = LocalDate.ofInstant(
                row.getObject("given_at", OffsetDateTime.class).toInstant(), Bangkok.ZONE);
        byte[] elsewhere = row.getBytes("elsewhere");
        if (elsewhere == null) {
            return new RegisterEntry(number, given, row(row), null);
        }
        String context = Registers.context(office, series, year, number);
        return new RegisterEntry(number, given, null, text(elsewhere, context));
    }

    private Letter row(ResultSet row) throws SQLException {
        LetterId id = new LetterId(row.getLong("id"));
        byte[] hash = row.getBytes("pdf_sha256");
        byte[] cancelled = row.getBytes("cancelled");
        long scan = row.getLong("scan_id");
        byte[] content = keys.decrypt(KeyPurpose.IDENTITY, row.getBytes("content"), context(id, "content"));
        return new Letter(
                id,
                new OfficeId(row.getLong("office_id")),
                Series.valueOf(row.getString("series")),
                LetterState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("about"),
                row.getBoolean("personal"),
                JSON.readValue(content, Correspondence.class),
                new AppointmentId(row.getLong("drafted_by")),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                hash == null ? null : HexFormat.of().formatHex(hash),
                scan == 0 ? null : new AttachmentId(scan),
                cancelled == null ? null : text(cancelled, context(id, "cancelled")));
    }

    private String text(byte @Nullable [] sealed, String context) {
        return sealed == null
                ? ""
                : new String(keys.decrypt(KeyPurpose.IDENTITY, sealed, context), StandardCharsets.UTF_8);
    }
}
