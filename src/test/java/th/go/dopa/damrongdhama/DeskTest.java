package th.go.dopa.damrongdhama;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.transaction.annotation.Transactional;

/** A test of desks against the real database; every test method is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("desk")
@PageTest
@Transactional
public @interface DeskTest {}
