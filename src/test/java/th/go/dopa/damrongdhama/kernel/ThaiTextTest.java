package th.go.dopa.damrongdhama.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThaiTextTest {

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

    @Property
    void normalisingTwiceChangesNothingMore(@ForAll("thai") String text) {
        String once = ThaiText.normalise(text);

        assertThat(ThaiText.normalise(once)).isEqualTo(once);
    }

    @Property
    void anyTextHasWords(@ForAll String text) {
        assertThat(ThaiText.words(text)).allSatisfy(word -> assertThat(word).isNotBlank());
    }

    @Property
    void digitsComeBack(@ForAll("thai") String text) {
        assertThat(ThaiDigits.arabic(ThaiDigits.thai(ThaiDigits.arabic(text)))).isEqualTo(ThaiDigits.arabic(text));
    }

    @Provide
    Arbitrary<String> thai() {
        return Arbitraries.strings()
                .withChars("กนทเแาำ๐๙9 \u200b")
                .withCharRange('\u0e31', '\u0e3a')
                .withCharRange('\u0e47', '\u0e4e')
                .ofMaxLength(12);
    }
}
