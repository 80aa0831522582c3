/** Reporting back on circulars by QR (รายงานผลตามหนังสือเวียน): one code for everybody, access codes and links of the offices, drafts, confirmations, receipts. */
@NamedInterface("reportback")
@NullMarked
package th.go.dopa.damrongdhama.directives.reportback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
