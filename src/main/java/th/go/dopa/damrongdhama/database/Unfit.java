package th.go.dopa.damrongdhama.database;

/** The database cannot be used as it is; says why, and what to do, in one sentence each. */
final class Unfit extends RuntimeException {

    private final String action;

    Unfit(String reason, String action) {
        super(reason);
        this.action = action;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String action() {
        return action;
    }
}
