package th.go.dopa.damrongdhama.complaints.tracking;

import th.go.dopa.damrongdhama.web.Form;

/** The door to the complainant's page: one field for the code. */
public record TrackPage(Form form) {}
