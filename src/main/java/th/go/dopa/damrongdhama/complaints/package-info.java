/**
 * Level 2: the case (เรื่องร้องเรียนร้องทุกข์) from filing to the complainant's word that it is fixed. Start at {@link Complaint}, {@link Action} and
 * {@link Complaints}, the one writer.
 */
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
            "letters"
        })
@NullMarked
package th.go.dopa.damrongdhama.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
