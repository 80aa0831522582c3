/** Level 1: the journal (บันทึกการใช้งาน): who saw or did what, append-only, sealed into a hash chain; its viewer and verifier. */
@ApplicationModule(allowedDependencies = {"kernel", "keys", "database", "web"})
@NullMarked
package th.go.dopa.damrongdhama.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
