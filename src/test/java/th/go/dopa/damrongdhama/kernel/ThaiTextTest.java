package th.go.dopa.damrongdhama.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThaiTextTest {

    private static final String THAI =
            "กนทเแาำ๐๙9 \u200b\u0e31\u0e32\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e";

    @Test
    void whatLooksAlikeIsWrittenAlike() {
        assertThat(ThaiText.normalise("น\u0e4d\u0e49า")).isEqualTo("น\u0e49ำ");
        assertThat(ThaiText.normalise("น\u0e49\u0e4dา")).isEqualTo("น\u0e49ำ");
        assertThat(ThaiText.normalise("นำ\u0e49")).isEqualTo("น\u0e49ำ");
        assertThat(ThaiText.normalise("น\u0e4dา")).isEqualTo("นำ");
        assertThat(ThaiText.normalise("เเม่")).isEqualTo("แม่");
        assertThat(ThaiText.normalise("ท\u0e48\u0e35")).isEqualTo("ท\u0e35\u0e48");
        assertThat(ThaiText.normalise("ป\u0e48\u0e39")).isEqualTo("ป\u0e39\u0e48");
        assertThat(ThaiText.normalise("ท\u0e35\u0e35\u0e48\u0e48")).isEqualTo("ท\u0e35\u0e48");
        assertThat(ThaiText.normalise("ก\u200bข\ufeff\u00ad\u2060ค\u00a0ง")).isEqualTo("กขค ง");
    }

    @Test
    void amIsNeverSplitAndThaiDigitsStay() {
        assertThat(ThaiText.normalise("ถ้ำ ๑๒")).isEqualTo("ถ้ำ ๑๒");
    }

    @Test
    void wordsAreCutWhereThaiHasNoSpaces() {
        assertThat(ThaiText.words("น้ำท่วมถนน")).containsExactly("น้ำ", "ท่วม", "ถนน");
        assertThat(ThaiText.words("อบต.โนนหอม")).startsWith("อบต").doesNotContain("อบต.โนนหอม");
        assertThat(ThaiText.words("หมู่ ๑๒, Road!")).containsExactly("หมู่", "12", "road");
        assertThat(ThaiText.words(" ,.! ")).isEmpty();
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        Dice.thrown(random -> {
            String once = ThaiText.normalise(Dice.text(random, THAI, 12));

            assertThat(ThaiText.normalise(once)).isEqualTo(once);
        });
    }

    @Test
    void aTextThatLooksWellTypedIsNotSparedARule() {
        String invisible = "\u200b";

        Dice.thrown(random -> {
            String text = Dice.text(random, THAI.replace(invisible, ""), 12);

            assertThat(ThaiText.normalise(text)).isEqualTo(ThaiText.normalise(text + invisible));
        });
    }

    @Test
    void anyTextHasWords() {
        Dice.thrown(random -> assertThat(ThaiText.words(Dice.text(random)))
                .allSatisfy(word -> assertThat(word).isNotBlank()));
    }

    @Test
    void digitsComeBack() {
        Dice.thrown(random -> {
            String text = Dice.text(random, THAI, 12);

            assertThat(ThaiDigits.arabic(ThaiDigits.thai(ThaiDigits.arabic(text))))
                    .isEqualTo(ThaiDigits.arabic(text));
        });
    }
}
