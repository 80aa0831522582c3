package th.go.dopa.damrongdhama.attachments;

/** What an attachment is to a reader (ภาพถ่าย หรือ เอกสาร). */
public enum AttachmentKind {
    /** One picture. */
    PHOTO,
    /** A PDF, shown as one picture a page. */
    DOCUMENT
}
