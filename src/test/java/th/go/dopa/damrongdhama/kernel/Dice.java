package th.go.dopa.damrongdhama.kernel;

import java.util.Random;
import java.util.function.Consumer;

/** Many cases by seeded dice: what fails is the same in every run. */
final class Dice {

    private static final int TIMES = 1000;

    private Dice() {}

    static void thrown(Consumer<Random> rule) {
        Random random = new Random(2569);
        for (int i = 0; i < TIMES; i++) {
            rule.accept(random);
        }
    }

    /** Up to so many letters out of these. */
    static String text(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    /** Any text at all, halves of surrogates included; often what looks like a number. */
    static String text(Random random) {
        if (random.nextInt(3) == 0) {
            return text(random, "0123456789๐๑๙ -/.+", 16);
        }
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(40); left > 0; left--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x180));
        }
        return text.toString();
    }
}
