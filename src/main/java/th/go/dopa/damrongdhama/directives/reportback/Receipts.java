package th.go.dopa.damrongdhama.directives.reportback;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/** Receipts of reports (ใบรับรายงาน): a number of one sequence, and four letters behind it that only we can write. */
@Component
class Receipts {

    private static final String WRITTEN = "[Rr]-25[0-9]{2}-[0-9]{6,9}-[A-Za-z]{4}";
    private static final int LETTERS = 4;

    private final JdbcClient jdbc;
    private final Keys keys;

    Receipts(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The next number. */
    String next(LocalDate day) {
        long number =
                jdbc.sql("select nextval('report_receipt')").query(Long.class).single();
        return "R-%d-%06d".formatted(ThaiDates.year(day), number);
    }

    /** The number with its letters, as it stands on the receipt and in its QR code. */
    String written(String receipt) {
        return receipt + "-" + letters(keys.mac(KeyPurpose.PASS, "receipt|" + receipt));
    }

    /** What a receipt is for; nothing where it is not one of ours. */
    @Transactional(readOnly = true)
    public Optional<Receipt> genuine(String number) {
        String typed = ThaiDigits.arabic(number);
        if (!typed.matches(WRITTEN)) {
            return Optional.empty();
        }
        int end = typed.length() - LETTERS - 1;
        String receipt = typed.substring(0, end).toUpperCase(Locale.ROOT);
        String letters = typed.substring(end + 1).toLowerCase(Locale.ROOT);
        boolean ours = keys.macs(KeyPurpose.PASS, "receipt|" + receipt).stream()
                .anyMatch(mac -> letters(mac).equals(letters));
        return ours ? found(receipt) : Optional.empty();
    }

    private Optional<Receipt> found(String receipt) {
        return jdbc.sql("""
                        select r.circular_id, c.code, r.office_id, r.revision, r.confirmed_at, v.confirmed_at as corrected_at, f.late, f.on_behalf, f.pass_id
                          from report_back r
                          join circular c on c.id = r.circular_id
                          join report_revision f on f.report_id = r.id and f.revision = 1
                          join report_revision v on v.report_id = r.id and v.revision = r.revision
                         where r.receipt = :receipt
                        """)
                .param("receipt", receipt)
                .query((row, i) -> new Receipt(
                        written(receipt),
                        new CircularId(row.getLong("circular_id")),
                        row.getString("code"),
                        new OfficeId(row.getLong("office_id")),
                        row.getInt("revision"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("late"),
                        row.getBoolean("on_behalf"),
                        row.getObject("pass_id") != null))
                .optional();
    }

    private static String letters(byte[] mac) {
        return Shorthand.of(mac, LETTERS);
    }
}
