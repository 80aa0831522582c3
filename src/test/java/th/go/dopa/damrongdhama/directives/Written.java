package th.go.dopa.damrongdhama.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Sender;
import th.go.dopa.damrongdhama.letters.Signatory;
import th.go.dopa.damrongdhama.letters.Urgency;

/** Circulars for tests; their signers are invented. */
public final class Written {

    private Written() {}

    /** A circular with the asks ข้อ ๑ to ๓. */
    public static NewCircular circular(@Nullable LocalDate due) {
        return circular(null, Secrecy.OPEN, asks(due), UUID.randomUUID());
    }

    public static NewCircular secret() {
        return circular(null, Secrecy.SECRET, asks(null), UUID.randomUUID());
    }

    /** A covering letter without asks of its own. */
    public static NewCircular covering(CircularId parent) {
        return circular(parent, Secrecy.OPEN, List.of(), UUID.randomUUID());
    }

    public static NewCircular circular(@Nullable CircularId parent, Secrecy secrecy, List<Ask> asks, UUID form) {
        return new NewCircular(
                parent,
                secrecy,
                Urgency.MOST_URGENT,
                parent == null ? "มท 0307.2" : "สน 0018.1",
                text("การบันทึกข้อมูลและรายงานผลการดำเนินงานของศูนย์ดำรงธรรมอำเภอ"),
                asks,
                form);
    }

    public static List<Ask> asks(@Nullable LocalDate due) {
        return List.of(
                new Ask(
                        1,
                        "บันทึกเรื่องร้องเรียนที่รับตั้งแต่วันที่ 1 ตุลาคม 2562",
                        true,
                        true,
                        "เรื่อง",
                        false,
                        0,
                        false,
                        due,
                        SelfFilling.COMPLAINTS_SINCE_1_OCT_2562),
                new Ask(2, "บันทึกภาพกิจกรรมและผลการดำเนินงาน", true, false, "", true, 4, false, due, null),
                new Ask(3, "ประชาสัมพันธ์ให้ประชาชนทราบ", true, false, "", true, 0, true, due, null));
    }

    public static CircularText text(String subject) {
        return new CircularText(
                subject,
                "ผู้ว่าราชการจังหวัด ทุกจังหวัด",
                List.of(new CircularText.Reference("หนังสือกรมการปกครอง ด่วนที่สุด ที่ มท ๐๓๐๗.๒/ว ๒๗๙๘๙", null)),
                List.of("ด้วยกรมการปกครองขอให้ดำเนินการ", "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการต่อไป"),
                new Sender("กรมการปกครอง", List.of("ถนนอัษฎางค์ กทม. ๑๐๒๐๐")),
                new Contact("สำนักการสอบสวนและนิติการ", null, null, null),
                Signatory.own("นายสมมติ ตัวอย่าง", "อธิบดีกรมการปกครอง"),
                "");
    }
}
