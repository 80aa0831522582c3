package th.go.dopa.damrongdhama.people.sessions;

/** How far somebody is in signing in (ขั้นตอนการเข้าสู่ระบบ), and the page that asks for what is next. */
public enum Stage {
    /** The code of the second factor is asked for. */
    SECOND_FACTOR("/sign-in/second-factor"),
    /** A one-time password is to be replaced. */
    PASSWORD("/account/password"),
    /** A second factor is to be enrolled. */
    ENROLMENT("/sign-in/enrolment"),
    /** One of several posts is to be chosen, or there is none today. */
    APPOINTMENT("/appointment"),
    /** Signed in. */
    READY("/desk");

    private final String page;

    Stage(String page) {
        this.page = page;
    }

    public String page() {
        return page;
    }
}
