package th.go.dopa.damrongdhama.kernel;

/** What a person is appointed to do at an office (บทบาทตามการแต่งตั้ง). Rights come from the appointment, never from the account. */
public enum Role {
    /** เจ้าหน้าที่รับเรื่อง: writes down complaints and services at the counter of a centre. */
    DESK_CLERK(false),
    /** ปลัดอำเภอผู้รับผิดชอบศูนย์ดำรงธรรม: works the cases of a district. */
    CASE_OFFICER(false),
    /** นายอำเภอ: director of the district's centre; orders, closes, refuses. */
    DISTRICT_CHIEF(true),
    /** เจ้าหน้าที่ศูนย์ดำรงธรรมจังหวัด: the province's own cases and a view of its districts. */
    PROVINCE_OFFICER(true),
    /** เจ้าหน้าที่กรมการปกครอง: the nation, identities masked. */
    DOPA_OFFICER(true),
    /** เจ้าหน้าที่หน่วยงานที่รับเรื่อง: the cases referred to one agency. */
    AGENCY_OFFICER(false),
    /** ผู้ตรวจสอบ: reads the journal, never a case. */
    AUDITOR(false),
    /** ผู้ดูแลระบบ: accounts, appointments, settings; never a case. */
    ADMINISTRATOR(true);

    private final boolean secondFactor;

    Role(boolean secondFactor) {
        this.secondFactor = secondFactor;
    }

    /** Whether signing in under this role always takes a second factor. */
    public boolean needsSecondFactor() {
        return secondFactor;
    }
}
