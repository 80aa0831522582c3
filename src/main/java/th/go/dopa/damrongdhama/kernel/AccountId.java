package th.go.dopa.damrongdhama.kernel;

/** The number of an account (บัญชีผู้ใช้). */
public record AccountId(long value) {

    public AccountId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
