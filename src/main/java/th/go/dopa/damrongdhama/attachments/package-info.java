/** Level 1: photos and documents (ภาพและเอกสารแนบ): checked, stripped, derived, kept and served; one class, {@code Shelf}, touches the disk. */
@ApplicationModule(allowedDependencies = {"kernel", "keys", "database", "web", "audit", "places", "people", "settings"})
@NullMarked
package th.go.dopa.damrongdhama.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
