/** Files with complaints of earlier years (เรื่องย้อนหลัง): read, checked row by row, reported; nothing is taken in yet. */
@NullMarked
package th.go.dopa.damrongdhama.exchange.imports;

import org.jspecify.annotations.NullMarked;
