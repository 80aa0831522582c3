package th.go.dopa.damrongdhama.exchange.imports;

import th.go.dopa.damrongdhama.web.Tone;

/** How far a run has come (สถานะการนำเข้า). */
public enum RunState {
    /** กำลังตรวจ. */
    CHECKING(Tone.INFO),
    /** The file cannot be read (ไฟล์ที่ไม่รับ). */
    REFUSED(Tone.BAD),
    /** Somebody has to say which column holds what (รอเลือกคอลัมน์). */
    COLUMNS(Tone.WARN),
    /** ตรวจแล้ว รอนำเข้า. */
    CHECKED(Tone.WARN),
    /** กำลังนำเข้า. */
    COMMITTING(Tone.INFO),
    /** นำเข้าแล้ว. */
    COMMITTED(Tone.GOOD),
    /** กำลังเลิกการนำเข้า. */
    UNDOING(Tone.INFO),
    /** เลิกการนำเข้าแล้ว. */
    UNDONE(Tone.NEUTRAL),
    /** ทิ้งโดยไม่นำเข้า. */
    DROPPED(Tone.NEUTRAL);

    private final Tone tone;

    RunState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether the system is at work on it. */
    public boolean working() {
        return this == CHECKING || this == COMMITTING || this == UNDOING;
    }
}
