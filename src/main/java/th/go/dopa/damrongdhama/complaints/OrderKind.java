package th.go.dopa.damrongdhama.complaints;

/** What a chief can order (คำสั่ง): refer, visit, mediate, refuse, close. Which of them an officer may do himself is a setting. */
public enum OrderKind {
    REFER,
    VISIT,
    MEDIATE,
    REFUSE,
    CLOSE
}
