package th.go.dopa.damrongdhama.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An invented district with its lists, for tests without a database. */
final class Registers {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Spellings SPELLINGS = Spellings.read();

    static final Known KNOWN = new Known(
            new Named("4701", "เมืองสกลนคร", List.of("เมือง")),
            List.of(new Named("4701", "เมืองสกลนคร", List.of("เมือง")), new Named("4702", "กุสุมาลย์", List.of())),
            Map.of(
                    "4701",
                    List.of(
                            new Named("470101", "ธาตุเชิงชุม", List.of()),
                            new Named("470103", "ธาตุนาเวง", List.of()),
                            new Named("470102", "ขมิ้น", List.of()))),
            List.of(
                    new Named("0201", "ปัญหาความเดือดร้อน: ถนน", List.of("ถนน", "0201", "ปัญหาความเดือดร้อน")),
                    new Named("0202", "ปัญหาความเดือดร้อน: ไฟฟ้า", List.of("ไฟฟ้า", "0202", "ปัญหาความเดือดร้อน")),
                    new Named("0601", "แจ้งเบาะแส: ยาเสพติด", List.of("ยาเสพติด", "0601", "แจ้งเบาะแส"))),
            Set.of("0601"),
            Set.of("0601"),
            List.of(
                    new Named("POLICE", "ตำรวจ", SPELLINGS.of("seat.POLICE")),
                    new Named("DISTRICT", "เจ้าหน้าที่อำเภอนี้", SPELLINGS.of("seat.DISTRICT"))),
            List.of(
                    new Named("WALK_IN", "มาด้วยตนเอง", SPELLINGS.of("channel.WALK_IN")),
                    new Named("LETTER", "จดหมาย/หนังสือ", SPELLINGS.of("channel.LETTER"))),
            List.of(
                    new Named("IN_PROGRESS", "อยู่ระหว่างดำเนินการ", SPELLINGS.of("status.IN_PROGRESS")),
                    new Named("CLOSED", "ยุติเรื่อง", SPELLINGS.of("status.CLOSED"))));

    private Registers() {}

    /** What came of a file. */
    record Checked(Headings headings, List<CheckedRow> rows, int leftOut) {

        long count(Verdict verdict) {
            return rows.stream().filter(row -> row.verdict() == verdict).count();
        }
    }

    /** The check of a file, as it is made for that district. */
    static Checked check(String name, byte[] file) {
        List<CheckedRow> rows = new ArrayList<>();
        Reading reading = new Reading(
                SPELLINGS,
                new Headings.Book(SPELLINGS, Map.of()),
                null,
                new RowCheck(KNOWN, SPELLINGS, TODAY),
                false,
                rows::add);
        SheetFile.read(name, file, reading);
        reading.end();
        return new Checked(reading.headings(), rows, reading.leftOut());
    }
}
