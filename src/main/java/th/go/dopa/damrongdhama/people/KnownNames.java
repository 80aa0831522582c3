package th.go.dopa.damrongdhama.people;

import java.util.List;
import java.util.function.BiFunction;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Names that another room keeps in confidence (ชื่อที่ต้องปกปิด), asked about before a text is shown to everybody: which of them stand in it, as they stand there.
 * Only names that the office of who asks may see are compared, and what a name is known for is not told. The room that keeps them offers it and journals that
 * it was asked; who asks knows nothing of that room.
 *
 * @param in finds them in a text
 */
public record KnownNames(BiFunction<Staff, String, List<String>> in) {

    /** Those that stand in a text, in its order; empty when none does. */
    public List<String> standingIn(Staff by, String text) {
        return List.copyOf(in.apply(by, text));
    }
}
