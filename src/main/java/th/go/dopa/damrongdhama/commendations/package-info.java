/** Level 2: praise for those who serve well (ชมเชย) in the monthly meeting: proposed, decided, certified, and shown where the praised agree. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "audit",
            "places",
            "people",
            "settings",
            "attachments",
            "letters"
        })
@NullMarked
package th.go.dopa.damrongdhama.commendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
