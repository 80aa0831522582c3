package th.go.dopa.damrongdhama.activities;

import th.go.dopa.damrongdhama.web.Tone;

/** How far an activity is on its way to the public (สถานะเผยแพร่). */
public enum ActivityState {
    /** ร่าง. */
    DRAFT(Tone.NEUTRAL),
    /** รอนายอำเภอ. */
    PROPOSED(Tone.WARN),
    /** เผยแพร่แล้ว. */
    PUBLISHED(Tone.GOOD),
    /** ถอนออกแล้ว. */
    WITHDRAWN(Tone.BAD);

    private final Tone tone;

    ActivityState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
