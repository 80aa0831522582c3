/**
 * Level 3: the public pages (หน้าเว็บสำหรับประชาชน): the front page, about, privacy, a page for every centre, and what shows its work: the hall's screen,
 * posters, feeds, and the released results.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "places",
            "people",
            "settings",
            "attachments",
            "letters",
            "activities",
            "complaints"
        })
@NullMarked
package th.go.dopa.damrongdhama.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
