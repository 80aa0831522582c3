package th.go.dopa.damrongdhama.people.accounts;

import th.go.dopa.damrongdhama.web.Form;

/** The form for opening an account. */
public record NewAccountPage(Form form) {}
