package th.go.dopa.damrongdhama.people.sessions;

import th.go.dopa.damrongdhama.web.Form;

/**
 * The page where a second factor is enrolled.
 *
 * @param secret in groups of four, for whoever cannot scan
 * @param address what an authenticator app on the same phone opens
 */
public record EnrolmentPage(Form form, String to, String secret, String address) {}
