/** Whether all is there (ความครบถ้วน): what the offices say they received month by month, against what is recorded. */
@NullMarked
package th.go.dopa.damrongdhama.exchange.completeness;

import org.jspecify.annotations.NullMarked;
