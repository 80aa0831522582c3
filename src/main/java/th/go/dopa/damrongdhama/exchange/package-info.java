/**
 * Level 3: what comes in and goes out as files (นำเข้าและส่งออก): the complaints since 1 October 2562 that an office kept on paper or in Excel, and all that an
 * office has.
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
            "letters",
            "letters::received",
            "complaints",
            "complaints::intake"
        })
@NullMarked
package th.go.dopa.damrongdhama.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
