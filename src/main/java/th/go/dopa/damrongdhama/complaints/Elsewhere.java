package th.go.dopa.damrongdhama.complaints;

/** Whether the matter was brought elsewhere before (เคยแจ้งหน่วยงานอื่นหรืออยู่ในศาล). */
public enum Elsewhere {
    NO,
    AGENCY,
    COURT
}
