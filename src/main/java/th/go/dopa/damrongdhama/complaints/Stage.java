package th.go.dopa.damrongdhama.complaints;

/** In which list of an office a case lies: new, waiting for the order, on its desk, waiting for others, done. */
public enum Stage {
    NEW,
    ORDER,
    WORK,
    WAITING,
    DONE
}
