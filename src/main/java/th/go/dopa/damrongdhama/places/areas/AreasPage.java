package th.go.dopa.damrongdhama.places.areas;

import th.go.dopa.damrongdhama.web.Form;

/**
 * How many areas are recorded, and the form that takes a list.
 *
 * @param loaded how many areas the list just loaded has changed, "" where none was
 */
public record AreasPage(Form form, int provinces, int districts, int subdistricts, String loaded) {}
