package th.go.dopa.damrongdhama.commendations;

import th.go.dopa.damrongdhama.web.Tone;

/** How far a commendation is (สถานะการชมเชย). */
public enum CommendationState {
    /** เสนอแล้ว: waits for who decides. */
    PROPOSED(Tone.WARN),
    /** ชมเชยแล้ว. */
    DECIDED(Tone.GOOD),
    /** ไม่เห็นชอบ. */
    DECLINED(Tone.NEUTRAL),
    /** ถอนแล้ว, with its certificate. */
    WITHDRAWN(Tone.BAD);

    private final Tone tone;

    CommendationState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
