package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {

    private final RowCheck check = new RowCheck(Registers.KNOWN, Registers.SPELLINGS, Registers.TODAY);
    private final Map<Column, String> cells = new EnumMap<>(Map.of(
            Column.RECEIVED, "15/11/2562",
            Column.CHANNEL, "มาด้วยตนเอง",
            Column.TYPE, "ปัญหาความเดือดร้อน: ถนน",
            Column.STORY, "ถนนเป็นหลุม",
            Column.NAME, "นางสมศรี ใจดี",
            Column.STATUS, "ยุติเรื่อง",
            Column.CLOSED, "20/12/2562"));

    @Test
    void aRowInOrderIsRight() {
        assertThat(check.check(2, cells).verdict()).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, 30/09/2562, DAY_TOO_EARLY",
        "RECEIVED, 26/11/2569, DAY_TO_COME",
        "RECEIVED, สิบห้า พ.ย., DAY_UNREADABLE",
        "RECEIVED, '', MISSING",
        "CLOSED, 14/11/2562, CLOSED_BEFORE_RECEIVED",
        "CLOSED, '', CLOSED_WITHOUT_DAY",
        "INCIDENT, 16/11/2562, INCIDENT_AFTER_RECEIVED",
        "STATUS, ดำเนินการ, OPEN_WITH_CLOSING_DAY",
        "STATUS, '', CHOICE_MISSING",
        "CHANNEL, '', CHOICE_MISSING",
        "CHANNEL, ควันไฟสัญญาณ, NAME_UNKNOWN",
        "TYPE, '', MISSING",
        "STORY, '', MISSING",
        "STORY, =1+1, FORMULA",
        "NAME, '', NAMELESS",
        "CITIZEN, 1999900000014, CITIZEN_BAD",
        "CITIZEN, 1.9999E+12, DIGITS_LOST",
        "PHONE, 812345678, NOUGHT_LOST",
        "PHONE, 08123456, PHONE_BAD",
        "DISTRICT, อ.กุสุมาลย์, OTHER_DISTRICT",
        "MOO, หมู่ร้อย, MOO_BAD"
    })
    void whatIsTheMatterIsSaidOfItsCell(Column column, String typed, Flaw flaw) {
        cells.put(column, typed);

        CheckedRow row = check.check(2, cells);

        assertThat(row.findings())
                .filteredOn(one -> one.flaw() == flaw)
                .singleElement()
                .satisfies(one -> assertThat(one.typed()).isEqualTo(typed));
        assertThat(row.verdict()).isGreaterThanOrEqualTo(flaw.verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 'เมือง ', เมืองสกลนคร",
        "DISTRICT, อ.เมืองสกลนคร, เมืองสกลนคร",
        "DISTRICT, อำเภอ เมือง, เมืองสกลนคร",
        "SUBDISTRICT, ต.ธาตุเชิงชุม, ธาตุเชิงชุม",
        "SUBDISTRICT, ธาตุ เชิงชุม, ธาตุเชิงชุม",
        "SUBDISTRICT, ขมิิ้น, ขมิ้น",
        "TYPE, ถนน, ปัญหาความเดือดร้อน: ถนน",
        "STATUS, ยุติแล้ว, ยุติเรื่อง",
        "CHANNEL, Walk-in, มาด้วยตนเอง"
    })
    void theSameNameOtherwiseWrittenIsMended(Column column, String typed, String name) {
        cells.put(column, typed);

        assertThat(check.check(2, cells).findings()).singleElement().satisfies(one -> {
            assertThat(one.flaw()).isEqualTo(Flaw.NAME_MENDED);
            assertThat(one.proposed()).containsExactly(name);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, เมืองสกลนคน, เมืองสกลนคร",
        "SUBDISTRICT, ธาตุเชิงชุุ่ม, ธาตุเชิงชุม",
        "SUBDISTRICT, ต.ขมั้น, ขมิ้น",
        "TYPE, ยาเสพย์ติด, แจ้งเบาะแส: ยาเสพติด",
        "STATUS, ยุตื, ยุติเรื่อง"
    })
    void aNameThatOnlyComesNearIsOfferedAndNotTaken(Column column, String typed, String name) {
        cells.put(column, typed);

        CheckedRow row = check.check(2, cells);

        assertThat(row.verdict()).isEqualTo(Verdict.TO_DECIDE);
        assertThat(row.findings()).singleElement().satisfies(one -> {
            assertThat(one.flaw()).isEqualTo(Flaw.NAME_GUESSED);
            assertThat(one.proposed()).contains(name);
        });
    }

    @Test
    void aMainTypeOffersItsSubTypes() {
        cells.put(Column.TYPE, "ปัญหาความเดือดร้อน");

        assertThat(check.check(2, cells).findings())
                .singleElement()
                .extracting(Finding::proposed)
                .isEqualTo(List.of("ปัญหาความเดือดร้อน: ถนน", "ปัญหาความเดือดร้อน: ไฟฟ้า"));
    }

    @Test
    void nobodyNeedsANameForATipOff() {
        cells.putAll(
                Map.of(Column.NAME, "ไม่ประสงค์ออกนาม", Column.TYPE, "แจ้งเบาะแส: ยาเสพติด", Column.SEAT, "ตำรวจ"));

        assertThat(check.check(2, cells).verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aRowThatCameBeforeIsNamed() {
        check.check(2, cells);

        assertThat(check.check(7, cells).findings()).singleElement().satisfies(one -> {
            assertThat(one.flaw()).isEqualTo(Flaw.TWICE);
            assertThat(one.about()).isEqualTo("2");
        });
    }

    @Test
    void aSecretMatterSaysWhereTheAccusedBelongs() {
        cells.putAll(Map.of(Column.TYPE, "แจ้งเบาะแส: ยาเสพติด"));

        CheckedRow row = check.check(2, cells);

        assertThat(row.secret()).isTrue();
        assertThat(row.findings()).singleElement().extracting(Finding::flaw).isEqualTo(Flaw.SEAT_MISSING);
    }

    @Test
    void aTypeThatMayBeSecretIsKeptLikeASecretOne() {
        cells.put(Column.TYPE, "ยาเสพย์ติด");

        assertThat(check.check(2, cells).secret()).isTrue();
    }

    @Test
    void whatACellMeansIsKeptByItsCode() {
        cells.putAll(Map.of(Column.SUBDISTRICT, "ต.ขมิ้น", Column.PHONE, "๐๘๑-๒๓๔ ๕๖๗๘", Column.MOO, "หมู่ที่ 3"));

        assertThat(check.check(2, cells).meant())
                .containsEntry(Column.RECEIVED, "2019-11-15")
                .containsEntry(Column.CLOSED, "2019-12-20")
                .containsEntry(Column.TYPE, "0201")
                .containsEntry(Column.CHANNEL, "WALK_IN")
                .containsEntry(Column.DISTRICT, "4701")
                .containsEntry(Column.SUBDISTRICT, "470102")
                .containsEntry(Column.STATUS, "CLOSED")
                .containsEntry(Column.PHONE, "0812345678")
                .containsEntry(Column.MOO, "3")
                .containsEntry(Column.NAME, "นางสมศรี ใจดี");
    }
}
