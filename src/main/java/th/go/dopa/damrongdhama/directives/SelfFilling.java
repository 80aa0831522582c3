package th.go.dopa.damrongdhama.directives;

/** Numbers that the system has already counted (ข้อมูลที่ระบบนับให้): the office checks and signs rather than counts again. */
public enum SelfFilling {
    /** จำนวนเรื่องที่บันทึกตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๒ */
    COMPLAINTS_SINCE_1_OCT_2562,
    /** จำนวนกิจกรรมที่มีภาพถ่าย */
    ACTIVITIES_WITH_PHOTOS,
    /** จำนวนหมู่บ้านที่ได้รับการประชาสัมพันธ์ */
    VILLAGES_TOLD,
    /** จำนวนการชมเชย */
    COMMENDATIONS_GIVEN
}
