package th.go.dopa.damrongdhama.activities;

/** What sort of field work it is (ประเภทกิจกรรม). */
public enum ActivityKind {
    /** หน่วยบำบัดทุกข์ บำรุงสุข สร้างรอยยิ้มให้ประชาชน. */
    MOBILE_DISTRICT,
    /** ศูนย์ดำรงธรรมเคลื่อนที่. */
    MOBILE_CENTRE,
    /** จุดบริการช่วงเทศกาล. */
    SERVICE_POINT,
    /** ลงพื้นที่ตรวจสอบข้อเท็จจริง. */
    FACT_FINDING,
    /** ไกล่เกลี่ยข้อพิพาท. */
    MEDIATION,
    /** อบรมกฎหมายหรือผู้ไกล่เกลี่ย. */
    TRAINING,
    /** มอบสิ่งของ เยี่ยมผู้ป่วย. */
    VISIT,
    /** อื่น ๆ. */
    OTHER
}
