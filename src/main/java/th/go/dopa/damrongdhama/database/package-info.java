/** Level 0: PostgreSQL, embedded by default or external by setting; the pools, the clock, and what start-up refuses. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package th.go.dopa.damrongdhama.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
