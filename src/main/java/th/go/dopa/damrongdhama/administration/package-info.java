/** Level 3: the front page of the administrators (ดูแลระบบ); each room keeps its own screens. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "database",
            "web",
            "audit",
            "places",
            "people",
            "settings",
            "attachments"
        })
@NullMarked
package th.go.dopa.damrongdhama.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
