/** Level 2: circulars (หนังสือเวียน) from the department over the provinces to the districts: sent, received, carried onward, followed up. */
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
            "attachments",
            "notifications",
            "letters",
            "letters::received"
        })
@NullMarked
package th.go.dopa.damrongdhama.directives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
