package th.go.dopa.damrongdhama.letters;

/** How the addressee is greeted and taken leave of (คำขึ้นต้นและคำลงท้าย). */
public enum Courtesy {
    /** บุคคลธรรมดา: เรียน … ขอแสดงความนับถือ */
    PERSON,
    /** พระภิกษุสงฆ์ทั่วไป: นมัสการ … ขอนมัสการด้วยความเคารพ */
    MONK,
    /** พระราชาคณะ: นมัสการ … ขอนมัสการด้วยความเคารพอย่างสูง */
    TITLED_MONK,
    /** สมเด็จพระราชาคณะและรองสมเด็จพระราชาคณะ: นมัสการ … ขอนมัสการด้วยความเคารพอย่างยิ่ง */
    SUPREME_MONK
}
