/** Level 3: learning the system (เรียนรู้การใช้งาน): the manual of each role, made of the help that stands beside every screen. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "letters"})
@NullMarked
package th.go.dopa.damrongdhama.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
