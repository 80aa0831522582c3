/** Level 0: the keys (กุญแจเข้ารหัส), kept in files outside the database: what is encrypted, and what is looked up by a keyed hash. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package th.go.dopa.damrongdhama.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
