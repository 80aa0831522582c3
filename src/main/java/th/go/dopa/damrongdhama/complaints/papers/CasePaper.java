package th.go.dopa.damrongdhama.complaints.papers;

/** Papers of a case that go through no register (แบบพิมพ์จากเรื่อง): printed, filled in and signed. */
public enum CasePaper {
    /** คำร้อง, for the complainant's signature. */
    PETITION(true),
    /** บันทึกถ้อยคำ. */
    STATEMENT(false),
    /** บันทึกรับแจ้งทางโทรศัพท์. */
    TELEPHONE(true),
    /** บันทึกการไกล่เกลี่ย. */
    MEDIATION(true),
    /** ใบรับเรื่อง. */
    RECEIPT(false);

    private final boolean personal;

    CasePaper(boolean personal) {
        this.personal = personal;
    }

    /** Whether the parties are filled in, for who may look at them; for others the lines stay dotted. */
    public boolean personal() {
        return personal;
    }
}
