package th.go.dopa.damrongdhama.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import th.go.dopa.damrongdhama.kernel.Role;

/** Only signed-in staff acting under one of these roles may ask for this page (เฉพาะเจ้าหน้าที่); no role named means any. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForStaff {
    Role[] value() default {};
}
