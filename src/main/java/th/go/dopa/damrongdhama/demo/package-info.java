/**
 * Level 4, only under the profile {@code demo}: a province in miniature (จังหวัดสาธิต), invented people and cases, made by calling the other rooms
 * under a moved clock, so that every state is one that real acts reach. Start at {@link DemoLoad}.
 */
@ApplicationModule(displayName = "demo")
@NullMarked
package th.go.dopa.damrongdhama.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
