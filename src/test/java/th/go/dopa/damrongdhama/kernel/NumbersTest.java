package th.go.dopa.damrongdhama.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aTrackingCodeIsReadHoweverItIsTyped() {
        Dice.thrown(random -> {
            TrackingCode code = TrackingCode.draw(random);

            assertThat(TrackingCode.read(code.shown())).contains(code);
            assertThat(TrackingCode.read(ThaiDigits.thai(code.shown()).replace(' ', '-')))
                    .contains(code);
            assertThat(code.shown()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        });
    }

    @Test
    void oneWrongDigitIsFound() {
        Dice.thrown(random -> {
            String right = TrackingCode.draw(random).digits();
            int where = random.nextInt(16);
            char wrong = (char) ('0' + (right.charAt(where) - '0' + 1 + random.nextInt(9)) % 10);

            assertThat(TrackingCode.read(right.substring(0, where) + wrong + right.substring(where + 1)))
                    .isEmpty();
        });
    }

    @Test
    void everySwapOfNeighboursIsFound() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String right = TrackingCode.draw(random).digits();
            for (int at = 0; at < 15; at++) {
                char[] swapped = right.toCharArray();
                swapped[at] = right.charAt(at + 1);
                swapped[at + 1] = right.charAt(at);
                String typed = new String(swapped);
                assertThat(TrackingCode.read(typed).isPresent()).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void aTrackingCodeIsNotPrintedByAccident() {
        TrackingCode code = TrackingCode.draw(new Random(1));

        assertThat(code.toString()).doesNotContain(code.digits());
        assertThat(TrackingCode.read("")).isEmpty();
        assertThat(TrackingCode.read("1234")).isEmpty();
    }

    @Test
    void aCitizenNumberHasARightCheck() {
        assertThat(CitizenNumber.valid("1999900000013")).isTrue();
        assertThat(CitizenNumber.valid("8-9999-00000-02-9")).isTrue();
        assertThat(CitizenNumber.valid("๑-๙๙๙๙-๐๐๐๐๐-๐๑-๓")).isTrue();
        assertThat(CitizenNumber.valid("1999900000014")).isFalse();
        assertThat(CitizenNumber.valid("199990000001")).isFalse();
    }

    @Test
    void aCitizenNumberIsShownWholeOnlyOnPurpose() {
        CitizenNumber number = CitizenNumber.of("1999900000013").orElseThrow();

        assertThat(number.formatted()).isEqualTo("1-9999-00000-01-3");
        assertThat(number.masked()).isEqualTo("x-xxxx-xxxxx-01-3");
        assertThat(number).hasToString("x-xxxx-xxxxx-01-3");
    }

    @Test
    void aTelephoneNumberIsReadHoweverItIsTyped() {
        assertThat(PhoneNumber.of("๐๘๑-๒๓๔ ๕๖๗๘")).contains(new PhoneNumber("0812345678"));
        assertThat(PhoneNumber.of("+66 81 234 5678")).contains(new PhoneNumber("0812345678"));
        assertThat(PhoneNumber.of("66812345678")).contains(new PhoneNumber("0812345678"));
        assertThat(PhoneNumber.of("+66 (0) 2 123 4567")).contains(new PhoneNumber("021234567"));
        assertThat(PhoneNumber.of("1567")).contains(new PhoneNumber("1567"));
        for (String wrong : new String[] {"", "081234567", "0112345678", "08123456789", "abc", "0512"}) {
            assertThat(PhoneNumber.of(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aTelephoneNumberIsShownInGroups() {
        assertThat(new PhoneNumber("0812345678").shown()).isEqualTo("081-234-5678");
        assertThat(new PhoneNumber("021234567").shown()).isEqualTo("02-123-4567");
        assertThat(new PhoneNumber("042711461").shown()).isEqualTo("042-711-461");
        assertThat(new PhoneNumber("1567").shown()).isEqualTo("1567");
        assertThat(new PhoneNumber("0812345678").mobile()).isTrue();
        assertThat(new PhoneNumber("0812345678")).hasToString("xxx678");
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        Dice.thrown(random -> {
            String text = Dice.text(random);

            assertThat(PhoneNumber.of(text)).isNotNull();
            assertThat(CitizenNumber.of(text)).isNotNull();
            assertThat(TrackingCode.read(text)).isNotNull();
        });
    }
}
