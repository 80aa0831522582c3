package th.go.dopa.damrongdhama.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters as an office of this province might write them; all names are invented. */
public final class Sample {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    public static final Sender OFFICE = new Sender("ที่ว่าการอำเภอเมืองสกลนคร", List.of("ถนนศูนย์ราชการ สน 47000"));
    public static final Contact CENTRE =
            new Contact("ศูนย์ดำรงธรรมอำเภอเมืองสกลนคร", "0 4271 1234", "0 4271 1235", "muang@example.go.th");
    public static final Signatory CHIEF = Signatory.own("นายสมชาย ใจดีมีสุข", "นายอำเภอเมืองสกลนคร");
    public static final List<String> MARKS = List.of(
            "ที่ ปั้น น้ำ ถ้ำ ค่ำ ปู่ ฝ้า ผู้ใหญ่บ้าน ก๊วยเตี๋ยว พี่น้อง กี่ครั้ง ชื่อ ป้ำ ฟื้น ฝั่ง ปิ่น ญี่ปุ่น ฐิติ",
            "เจ้าหน้าที่ผู้รับผิดชอบได้ลงพื้นที่ตรวจสอบข้อเท็จจริงแล้วพบว่ากรณีน้ำท่วมขังบริเวณปากซอยหมู่บ้านกุดแข้ตำบลเชียงเครือ");

    private Sample() {}

    public static OfficialLetter letter(
            Urgency urgency, Secrecy secrecy, @Nullable Integer number, List<String> paragraphs, Signatory signatory) {
        return new OfficialLetter(
                secrecy,
                urgency,
                new LetterNumber("สน 0118", false, number),
                number == null ? null : DAY,
                OFFICE,
                "ขอให้ตรวจสอบและดำเนินการแก้ไขปัญหาความเดือดร้อนของประชาชน กรณีถนนชำรุดและน้ำท่วมขังบริเวณทางเข้าหมู่บ้าน",
                Addressee.of("นายกองค์การบริหารส่วนตำบลเชียงเครือ"),
                List.of("หนังสือศูนย์ดำรงธรรมจังหวัดสกลนคร ที่ สน 0018.1/ว 13357 ลงวันที่ 3 พฤศจิกายน 2569"),
                List.of(new Enclosure("สำเนาคำร้อง", 1), new Enclosure("แบบตอบกลับ", 2)),
                paragraphs,
                signatory,
                CENTRE,
                List.of("ผู้ว่าราชการจังหวัดสกลนคร", "นายอำเภอกุสุมาลย์"),
                List.of());
    }

    public static List<String> paragraphs(int times) {
        return java.util.stream.Stream.iterate(1, i -> i <= times, i -> i + 1)
                .flatMap(
                        i -> java.util.stream.Stream.of(
                                "ด้วยศูนย์ดำรงธรรมอำเภอเมืองสกลนครได้รับเรื่องร้องเรียนเลขที่ DOPA47014701690012 เมื่อวันที่ 20 พฤศจิกายน 2569 ว่าถนนสายบ้านเชียงเครือ หมู่ที่ "
                                        + i
                                        + " ชำรุดเป็นหลุมเป็นบ่อและมีน้ำท่วมขัง ทำให้ผู้ใช้รถใช้ถนนได้รับความเดือดร้อน ความละเอียดแจ้งแล้ว นั้น",
                                "ทั้งนี้ หากดำเนินการแล้วได้ผลประการใด ขอได้โปรดแจ้งให้อำเภอเมืองสกลนครทราบภายใน 15 วันนับแต่วันที่ได้รับหนังสือฉบับนี้ เพื่อจะได้แจ้งผู้ร้องทราบต่อไป"))
                .toList();
    }
}
