/** Level 1: official letters (งานสารบรรณ): how they look on paper, and the registers of letters sent. */
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
            "notifications"
        })
@NullMarked
package th.go.dopa.damrongdhama.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
