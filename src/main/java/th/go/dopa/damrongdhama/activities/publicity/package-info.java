/** Being heard in the villages (งานประชาสัมพันธ์): who is asked to read a script, the publicity log, the tick by QR, and where nothing was told yet. */
@NamedInterface("publicity")
@NullMarked
package th.go.dopa.damrongdhama.activities.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
