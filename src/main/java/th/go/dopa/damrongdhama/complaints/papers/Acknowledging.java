package th.go.dopa.damrongdhama.complaints.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Consequence;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.LetterState;

/**
 * The clock of the acknowledgement (กำหนดแจ้งผู้ร้อง 15 วัน): it is met on the day of the letter, once that has its number, and runs again where the
 * letter is taken back. The history of the case says so.
 */
@Configuration(proxyBeanMethods = false)
class Acknowledging {

    @Bean
    Consequence meetsTheClockOfTheAcknowledgement(Complaints complaints, Histories histories, JdbcClient jdbc) {
        return new Consequence(
                "complaint",
                (by, letter) -> acknowledged(jdbc, by, letter.id())
                        .ifPresent(number -> follow(complaints, histories, by, number, letter)));
    }

    private static void follow(Complaints complaints, Histories histories, Staff by, CaseNumber number, Letter letter) {
        Complaint complaint = complaints.held(by, number);
        boolean told = histories.acknowledgedOn(complaint).isPresent();
        if (letter.state() == LetterState.ISSUED) {
            LocalDate dated = Objects.requireNonNull(letter.content().date());
            complaints.change(by, complaint, new Happening.Acknowledged(dated), List.of());
        } else if (letter.state() == LetterState.CANCELLED && told) {
            complaints.change(by, complaint, new Happening.AcknowledgementTakenBack(), List.of());
        }
    }

    /** The case that the letter acknowledges; none where it has gone out of the sight of the office since, and the letter is numbered all the same. */
    private static Optional<CaseNumber> acknowledged(JdbcClient jdbc, Staff by, LetterId letter) {
        return jdbc.sql("""
                        select c.number
                          from complaint_letter l
                          join complaint_sight s on s.complaint_id = l.complaint_id and s.office_id = :office
                          join complaint c on c.id = s.complaint_id
                         where l.letter_id = :letter and l.kind = 'ACKNOWLEDGEMENT' and (not s.secret or :secrets)
                        """)
                .param("office", by.office().value())
                .param("letter", letter.value())
                .param("secrets", Sights.secretsShownTo(by))
                .query((row, i) -> new CaseNumber(row.getString("number")))
                .optional();
    }
}
