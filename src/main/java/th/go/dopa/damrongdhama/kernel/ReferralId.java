package th.go.dopa.damrongdhama.kernel;

/** The number of a referral of a complaint to an agency (การส่งต่อหน่วยงาน). */
public record ReferralId(long value) {

    public ReferralId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
