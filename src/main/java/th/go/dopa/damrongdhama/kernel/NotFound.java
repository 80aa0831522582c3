package th.go.dopa.damrongdhama.kernel;

/** There is no such thing, or it is not this person's to see; the two are never told apart (404). */
public final class NotFound extends RuntimeException {

    /** @param what what was looked for, for the log only; never free text of a person */
    public NotFound(String what) {
        super(what, null, false, false);
    }
}
