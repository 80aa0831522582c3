package th.go.dopa.damrongdhama.places.villages;

import th.go.dopa.damrongdhama.web.Form;

/** The form that takes a list of villages as an Excel file. */
public record UploadPage(Form form) {}
