package th.go.dopa.damrongdhama.directives;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Registers;
import th.go.dopa.damrongdhama.letters.Series;

/** Numbers of circulars (เลขทะเบียนส่งของหนังสือเวียน): the next one of our register, or the one of the paper; none twice. */
@Component
class OutgoingNumbers {

    private final Registers registers;
    private final Letterheads heads;
    private final Clock clock;

    OutgoingNumbers(Registers registers, Letterheads heads, Clock clock) {
        this.registers = registers;
        this.heads = heads;
        this.clock = clock;
    }

    /** Gives or notes it. */
    Given number(Staff by, Circular circular, @Nullable Given given) {
        return given == null ? next(by, circular) : typed(by, circular, given);
    }

    /** Notes the number that a covering letter should have had; the former one stays in the register, as written down. */
    Given mended(Staff by, Circular circular, Given given) {
        LocalDate before = circular.dated();
        Integer number = circular.number().running();
        if (!circular.covering() || before == null || number == null) {
            throw new Refused("directives.refused.number-stays");
        }
        if (given.date().isAfter(Bangkok.today(clock))) {
            throw new Refused("directives.refused.date-ahead");
        }
        boolean same = given.number() == number && given.date().getYear() == before.getYear();
        return same ? given : typed(by, circular, given);
    }

    private Given next(Staff by, Circular circular) {
        if (!heads.of(by.office()).map(Letterhead::ownRegister).orElse(false)) {
            throw new Refused("directives.refused.central-register");
        }
        LocalDate today = Bangkok.today(clock);
        return new Given(
                registers.takeElsewhere(by, series(circular), circular.text().subject()), today);
    }

    private Given typed(Staff by, Circular circular, Given given) {
        if (given.date().isAfter(Bangkok.today(clock))) {
            throw new Refused("directives.refused.date-ahead");
        }
        registers.typedElsewhere(
                by,
                series(circular),
                given.date().getYear(),
                given.number(),
                circular.text().subject());
        return given;
    }

    private static Series series(Circular circular) {
        return circular.secret() ? Series.SECRET : Series.CIRCULAR;
    }
}
