package th.go.dopa.damrongdhama.commendations;

/** Something that somebody is praised for, by its number (หลักฐานอ้างอิง); nothing of it is copied. */
public record Evidence(Kind kind, String reference) {

    /** What has the number. */
    public enum Kind {
        CASE,
        ACTIVITY
    }
}
