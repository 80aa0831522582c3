package th.go.dopa.damrongdhama.publication.posters;

/** What can be printed (ชนิดของสื่อสิ่งพิมพ์). */
public enum PosterKind {
    /** กิจกรรมหนึ่งครั้ง. */
    ACTIVITY,
    /** กิจกรรมของเดือน. */
    MONTH,
    /** แจ้งเรื่องและติดตามเรื่องใน 5 ภาพ. */
    STEPS,
    /** ติดตามเรื่องใน 5 ภาพ. */
    TRACK,
    /** อ่านผลการดำเนินงานใน 5 ภาพ. */
    RESULTS,
    /** บทบาทและอำนาจหน้าที่. */
    ROLE,
    /** จดหมายข่าว 2 หน้า. */
    NEWSLETTER;

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean ofMonth() {
        return this == MONTH || this == NEWSLETTER;
    }

    public boolean ofActivities() {
        return this == ACTIVITY || ofMonth();
    }
}
