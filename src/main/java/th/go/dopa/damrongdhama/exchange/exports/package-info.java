/** An office's whole data as one ZIP (นำข้อมูลของสำนักงานออก): a CSV for each kind, with a dictionary of its columns. */
@NullMarked
package th.go.dopa.damrongdhama.exchange.exports;

import org.jspecify.annotations.NullMarked;
