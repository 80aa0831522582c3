package th.go.dopa.damrongdhama.letters;

import org.jspecify.annotations.Nullable;

/**
 * The number of a letter (ที่): the code of the office and the number of the register.
 *
 * @param code of the office that owns the letter, as "สน 0118"
 * @param circular whether it is one of many alike (หนังสือเวียน)
 * @param running the number in the register of the year; null while the paper leaves it blank
 */
public record LetterNumber(
        String code, boolean circular, @Nullable Integer running) {

    public LetterNumber {
        if (running != null && running < 1) {
            throw new IllegalArgumentException("number " + running);
        }
    }

    /** Still to be given by the register. */
    public static LetterNumber blank(String code) {
        return new LetterNumber(code, false, null);
    }

    public LetterNumber numbered(int number) {
        return new LetterNumber(code, circular, number);
    }
}
