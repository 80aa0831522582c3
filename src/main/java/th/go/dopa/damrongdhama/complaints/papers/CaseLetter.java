package th.go.dopa.damrongdhama.complaints.papers;

import java.util.List;

/** The letters that are drafted from a case (หนังสือจากเรื่อง). */
public enum CaseLetter {
    /** ส่งเรื่องให้หน่วยงาน, with a form for its answer. */
    FORWARD(false),
    /** แจ้งผู้ร้องว่าได้รับเรื่อง, within 15 days (พ.ร.ฎ. 2546 ม. 38). */
    ACKNOWLEDGEMENT(true),
    /** แจ้งผลผู้ร้อง, with a slip for the reply. */
    RESULT(true),
    /** เตือนหน่วยงาน ครั้งที่ 1 2 3. */
    REMINDER(false),
    /** ส่งเรื่องให้จังหวัด. */
    TRANSFER(false),
    /** บันทึกเสนอ–สั่งการ. */
    MEMO(false),
    /** เชิญคู่กรณีไกล่เกลี่ย. */
    INVITATION(true);

    /** Those of which many cases get one at once; the others are thought over one by one. */
    public static final List<CaseLetter> AT_ONCE = List.of(FORWARD, ACKNOWLEDGEMENT, RESULT, REMINDER);

    private final boolean personal;

    CaseLetter(boolean personal) {
        this.personal = personal;
    }

    /** Whether it is to a party of the case and so names one. */
    public boolean personal() {
        return personal;
    }
}
