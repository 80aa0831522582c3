package th.go.dopa.damrongdhama.exchange.completeness;

import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** A month of an office. */
record Month(ThaiMonth month, Held complaints, Held services) {}
