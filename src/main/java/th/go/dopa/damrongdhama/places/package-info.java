/** Level 1: areas (จังหวัด อำเภอ ตำบล หมู่บ้าน) and offices (ส่วนราชการ) with their validity dates: who covers where. */
@ApplicationModule(allowedDependencies = {"kernel", "keys", "database", "web", "audit"})
@NullMarked
package th.go.dopa.damrongdhama.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
