package th.go.dopa.damrongdhama.exchange.imports;

import th.go.dopa.damrongdhama.web.Tone;

/** What comes of a row, or of one cell of it (ผลการตรวจ), from good to bad: a row is as bad as its worst cell. */
public enum Verdict {
    /** ถูกต้อง. */
    RIGHT(Tone.GOOD),
    /** แก้ให้แล้ว: there is only one thing it can mean. */
    MENDED(Tone.INFO),
    /** ให้ตัดสิน: a guess is offered; somebody who knows says yes or no. */
    TO_DECIDE(Tone.WARN),
    /** ผิด: has to be written anew. */
    WRONG(Tone.BAD);

    private final Tone tone;

    Verdict(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    Verdict orWorse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
