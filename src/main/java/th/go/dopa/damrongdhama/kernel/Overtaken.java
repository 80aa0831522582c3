package th.go.dopa.damrongdhama.kernel;

/** Somebody else changed the thing meanwhile (มีผู้ดำเนินการไปก่อนแล้ว): shown with what changed, status 409; nothing is overwritten. */
public final class Overtaken extends RuntimeException {

    /** @param what which thing, for the log only; never free text of a person */
    public Overtaken(String what) {
        super(what, null, false, false);
    }
}
