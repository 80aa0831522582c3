package th.go.dopa.damrongdhama.places.agencies;

import th.go.dopa.damrongdhama.web.Form;

/** The form that writes an agency into the register of a centre. */
public record NewAgencyPage(Form form) {}
