package th.go.dopa.damrongdhama.people.sessions;

/** What came of an attempt to sign in (ผลการเข้าสู่ระบบ). */
public sealed interface SignIn {

    /** Signed in; the token goes into the cookie. */
    record Welcome(String token) implements SignIn {}

    /** The password was right; the code of the second factor is next. */
    record SecondFactorNeeded(String token) implements SignIn {}

    /** The password was right; a post needs a second factor and none is enrolled. */
    record SecondFactorToEnrol(String token) implements SignIn {}

    /** The password was right, and is good only once. */
    record PasswordToChange(String token) implements SignIn {}

    /** Wrong name, wrong password, locked or closed: never told apart. */
    record Wrong() implements SignIn {}

    /** Too many guesses; the same for names that exist and those that do not. */
    record Wait(long minutes) implements SignIn {}
}
