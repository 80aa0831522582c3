package th.go.dopa.damrongdhama.kernel;

/** The number of a text that is read over the loudspeakers (บทเสียงตามสาย) within the system. */
public record ScriptId(long value) {

    public ScriptId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
