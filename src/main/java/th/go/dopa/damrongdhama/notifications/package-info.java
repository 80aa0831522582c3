/** Level 1: messages to people (การแจ้งเตือน): the outbox, and the couriers that empty it afterwards. */
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
package th.go.dopa.damrongdhama.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
