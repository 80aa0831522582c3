package th.go.dopa.damrongdhama.commendations;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Signatory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The certificates that offices gave (ทะเบียนประกาศเกียรติคุณ): numbered in a book of each office and calendar year, each with a code that nobody guesses, under
 * which everybody may ask whether it is genuine.
 */
@Component
public class Certificates {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is written on it beside name and reason.
     *
     * @param office who gives it, as on paper
     */
    public record Words(String office, Signatory signatory) {}

    /** The certificate of a code, standing or withdrawn. */
    public Optional<GivenCertificate> coded(String code) {
        return jdbc.sql("""
                        select number, year, code, office, name, post, reason, signatory, given_on, withdrawn_at is not null as withdrawn
                          from commendation_certificate where code = :code
                        """).param("code", code).query((row, i) -> read(row)).optional();
    }

    /** Those that stand for some commendations, by the number of each. */
    Map<Long, GivenCertificate> standing(List<Long> commendations) {
        Map<Long, GivenCertificate> standing = new HashMap<>();
        jdbc.sql("""
                        select commendation_id, number, year, code, office, name, post, reason, signatory, given_on, false as withdrawn
                          from commendation_certificate where commendation_id = any (:ids::bigint[]) and withdrawn_at is null
                        """).param("ids", commendations.toArray(Long[]::new)).query(row -> {
            standing.put(row.getLong("commendation_id"), read(row));
        });
        return standing;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void give(Staff by, Commendation one, Words words) {
        LocalDate today = Bangkok.today(clock);
        int year = ThaiDates.year(today);
        jdbc.sql("""
                        insert into commendation_certificate (commendation_id, office_id, year, number, code, office, name, post, reason, signatory,
                                                              given_on, given_by, given_at)
                        values (:id, :officeId, :year, :number, :code, :office, :name, :post, :reason, :signatory::jsonb, :on, :by, :now)
                        """)
                .param("id", one.id().value())
                .param("officeId", by.office().value())
                .param("year", year)
                .param("number", next(by, year))
                .param("code", code())
                .param("office", words.office())
                .param("name", one.facts().name())
                .param("post", one.facts().post())
                .param("reason", one.facts().reason())
                .param("signatory", JSON.writeValueAsString(words.signatory()))
                .param("on", today)
                .param("by", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Withdraws what stands; who asks for its code is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(CommendationId id) {
        jdbc.sql(
                        "update commendation_certificate set withdrawn_at = :now where commendation_id = :id and withdrawn_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private int next(Staff by, int year) {
        return jdbc.sql("""
                        insert into certificate_book (office_id, year, last) values (:office, :year, 1)
                            on conflict (office_id, year) do update set last = certificate_book.last + 1
                        returning last
                        """)
                .param("office", by.office().value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private String code() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static GivenCertificate read(ResultSet row) throws SQLException {
        return new GivenCertificate(
                row.getInt("number") + "/" + row.getInt("year"),
                row.getString("code"),
                row.getString("office"),
                row.getString("name"),
                row.getString("post"),
                row.getString("reason"),
                JSON.readValue(row.getString("signatory"), Signatory.class),
                row.getObject("given_on", LocalDate.class),
                row.getBoolean("withdrawn"));
    }
}
