/**
 * Level 1: people (บุคคล): accounts, the dated appointments that give rights, signing in, signed links, and limits. Makes the actors that
 * all other rooms only take.
 */
@ApplicationModule(allowedDependencies = {"kernel", "keys", "database", "web", "audit", "places"})
@NullMarked
package th.go.dopa.damrongdhama.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
