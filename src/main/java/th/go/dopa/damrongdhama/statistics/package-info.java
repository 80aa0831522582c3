/**
 * Level 3: the figures of the offices (สถิติและรายงาน): the monthly report, counted from the published facts and frozen when it is submitted.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "audit",
            "places",
            "people",
            "settings",
            "letters",
            "complaints"
        })
@NullMarked
package th.go.dopa.damrongdhama.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
