/** What was reported on circulars, added up (ผลรายงานตามหนังสือเวียน): by ask, province and district, as workbook and bound paper, and published by choice. */
@NullMarked
package th.go.dopa.damrongdhama.directives.returns;

import org.jspecify.annotations.NullMarked;
