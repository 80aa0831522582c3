package th.go.dopa.damrongdhama.places;

/** What sort of office it is; each kind but the agency stands in one line: department, province, district. */
public enum OfficeKind {
    /** กรมการปกครอง */
    DOPA,
    /** ศูนย์ดำรงธรรมจังหวัด */
    PROVINCE,
    /** ศูนย์ดำรงธรรมอำเภอ */
    DISTRICT,
    /** หน่วยงานที่รับเรื่องไปแก้ไข */
    AGENCY
}
