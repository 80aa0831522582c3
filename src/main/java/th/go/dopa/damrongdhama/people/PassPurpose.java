package th.go.dopa.damrongdhama.people;

/** What a signed link may be used for; one link, one purpose. */
public enum PassPurpose {
    /** An agency without an account answers a referral (หน่วยงานตอบผลการดำเนินการ). */
    REFERRAL_ANSWER,
    /** A village head ticks a task as done (ผู้ใหญ่บ้านแจ้งผลงานหมู่บ้าน). */
    VILLAGE_TASK,
    /** An office reports back on a circular through its QR (รายงานผลตามหนังสือเวียน). */
    REPORT_BACK
}
