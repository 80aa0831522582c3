/** The register book of an office (สมุดทะเบียน), on the screen and as a file. */
@NamedInterface("register")
@NullMarked
package th.go.dopa.damrongdhama.complaints.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
