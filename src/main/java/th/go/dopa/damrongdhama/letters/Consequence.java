package th.go.dopa.damrongdhama.letters;

import java.util.function.BiConsumer;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * What follows in another room when a letter about one of its things got its number, or was taken back (ผลของการออกเลขหรือยกเลิกหนังสือ): done in the
 * same transaction. Letters themselves know nothing of cases.
 *
 * @param kind of the things, as {@link Letter#about} begins
 */
public record Consequence(String kind, BiConsumer<Staff, Letter> work) {

    void follow(Staff by, Letter letter) {
        String about = letter.about();
        if (about != null && about.startsWith(kind + ":")) {
            work.accept(by, letter);
        }
    }
}
