package th.go.dopa.damrongdhama.activities;

import th.go.dopa.damrongdhama.web.Tone;

/** How far an activity is on its way to the public (สถานะเผยแพร่). */
public enum ActivityState {
    /** วางแผนไว้: to come, seen by the centre alone. */
    PLANNED(Tone.NEUTRAL),
    /** ประกาศแล้ว: to come, seen by everybody. */
    ANNOUNCED(Tone.INFO),
    /** งดจัด: everybody sees that it will not be held. */
    CALLED_OFF(Tone.BAD),
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

    /** Whether it lies ahead. */
    public boolean toCome() {
        return this == PLANNED || this == ANNOUNCED || this == CALLED_OFF;
    }

    /** Whether everybody sees it. */
    public boolean open() {
        return this == ANNOUNCED || this == CALLED_OFF || this == PUBLISHED;
    }
}
