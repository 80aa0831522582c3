package th.go.dopa.damrongdhama.exchange.completeness;

import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A district, or a province with its districts added up, in a year.
 *
 * @param stated in how many months something was said; only these are added up
 * @param differing in how many of them it is not what is recorded
 */
record Unit(OfficeId office, int stated, int differing, Held complaints, Held services) {}
