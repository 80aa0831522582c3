package th.go.dopa.damrongdhama.complaints;

/** What a text of a case is. */
public enum TextKind {
    STORY,
    LANDMARK,
    CATEGORY_WORDS,
    WISH,
    ELSEWHERE,
    /** ความเห็นเจ้าหน้าที่. */
    OPINION,
    /** คำสั่ง. */
    ORDER,
    /** What an agency is asked to do (รายละเอียดมอบหมาย). */
    ASSIGNMENT,
    NOTE,
    PROGRESS,
    QUESTION,
    INFORMATION,
    REPORT,
    RESULT,
    /** The result as proposed, before the chief has ordered to close. */
    RESULT_DRAFT,
    REASON,
    COMMENT
}
