package th.go.dopa.damrongdhama.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Circulars for tests that went out. */
public final class Sent {

    private static final AtomicInteger NUMBER = new AtomicInteger(50_000);

    private Sent() {}

    /** A number that no other test gives, with the date. */
    public static Given given(LocalDate date) {
        return new Given(NUMBER.incrementAndGet(), date);
    }

    /** From the department to provinces and straight to all their districts, or from a province to districts. */
    public static Circular to(Circulars circulars, Staff by, NewCircular written, LocalDate date, String... areas) {
        CircularId id = circulars.draft(by, written);
        List<AreaCode> codes = List.of(areas).stream().map(AreaCode::new).toList();
        circulars.send(by, id, 1, new Recipients(codes, by.role() == Role.DOPA_OFFICER), given(date));
        return circulars.seen(by, id);
    }
}
