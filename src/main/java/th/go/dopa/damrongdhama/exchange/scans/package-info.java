/** Scans of old files in bulk (ภาพสแกนแฟ้มเดิม): matched by the number in their names, shown first, then attached to their cases. */
@NullMarked
package th.go.dopa.damrongdhama.exchange.scans;

import org.jspecify.annotations.NullMarked;
