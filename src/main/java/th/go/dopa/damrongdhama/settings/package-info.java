/** Level 1: what administrators decide (การตั้งค่า) as immutable versions: categories, deadlines, holidays, delegation, messages. */
@ApplicationModule(allowedDependencies = {"kernel", "keys", "database", "web", "audit", "people"})
@NullMarked
package th.go.dopa.damrongdhama.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
