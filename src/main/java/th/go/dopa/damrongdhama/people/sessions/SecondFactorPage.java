package th.go.dopa.damrongdhama.people.sessions;

import th.go.dopa.damrongdhama.web.Form;

/** The page that asks for the code of the second factor. */
public record SecondFactorPage(Form form, String to) {}
