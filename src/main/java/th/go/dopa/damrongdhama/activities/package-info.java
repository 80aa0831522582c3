/** Level 2: what a centre does outside of its office (กิจกรรม), with photos and results; recorded by staff, published by the chief. */
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
package th.go.dopa.damrongdhama.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
