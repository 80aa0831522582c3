package th.go.dopa.damrongdhama.exchange.imports;

/** The id of a run. */
public record RunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
