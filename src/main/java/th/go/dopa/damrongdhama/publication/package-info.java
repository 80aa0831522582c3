/** Level 3: the public pages (หน้าเว็บสำหรับประชาชน): the front page, about, privacy, and a page for every centre. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "places"})
@NullMarked
package th.go.dopa.damrongdhama.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
