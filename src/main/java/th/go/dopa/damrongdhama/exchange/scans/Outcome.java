package th.go.dopa.damrongdhama.exchange.scans;

import th.go.dopa.damrongdhama.web.Tone;

/** What would become of a scan (ผลการจับคู่), from bad to good. */
public enum Outcome {
    /** ไม่รับ: it is no scan, too large, broken. */
    REFUSED(Tone.BAD),
    /** ไม่พบเรื่อง. */
    UNMATCHED(Tone.BAD),
    /** ตรงหลายเรื่อง: its name has to say which. */
    SEVERAL(Tone.WARN),
    /** มีอยู่แล้ว in the case, or twice among what was sent. */
    THERE(Tone.NEUTRAL),
    /** จะแนบ, once somebody says so. */
    READY(Tone.GOOD);

    private final Tone tone;

    Outcome(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
