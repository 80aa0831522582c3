/**
 * Level 0: how pages are made and answered: templates and the kit, forms and their faults, languages, refusals as calm pages, security
 * headers, CSRF (whose cookie {@code keys} seals), static files.
 */
@ApplicationModule(allowedDependencies = {"kernel", "keys"})
@NullMarked
package th.go.dopa.damrongdhama.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
