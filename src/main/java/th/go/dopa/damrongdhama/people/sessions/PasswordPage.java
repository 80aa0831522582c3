package th.go.dopa.damrongdhama.people.sessions;

import th.go.dopa.damrongdhama.web.Form;

/**
 * The page where one's own password is changed.
 *
 * @param first whether a one-time password is being replaced
 */
public record PasswordPage(Form form, String to, boolean first) {}
