package io.roombridge.per;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The alternatives of a CHOICE in the order of the standard, which is the order of their indices. The interface is
/// extensible when it permits an [UnknownAlternative].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Choice {

    Class<?>[] value();

    /// The alternatives behind the extension marker.
    Class<?>[] additions() default {};
}
