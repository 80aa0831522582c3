/** Letters and forms from a case (หนังสือและแบบพิมพ์จากเรื่อง): drafted with one press, with the words that the settings have. */
@NamedInterface("papers")
@NullMarked
package th.go.dopa.damrongdhama.complaints.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
