package th.go.dopa.damrongdhama.places.agencies;

import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.web.Form;

/**
 * How an office is reached.
 *
 * @param own whether it is the centre itself, whose number citizens read
 */
public record ContactPage(Form form, Office office, boolean own) {}
