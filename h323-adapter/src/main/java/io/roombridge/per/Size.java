package io.roombridge.per;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How many octets, bits, characters or elements, `SIZE (min..max)` or `SIZE (value)` (X.680 §51.5).
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Size {

    int value() default -1;

    int min() default 0;

    /// `Integer.MAX_VALUE` stands for MAX: no upper bound.
    int max() default Integer.MAX_VALUE;
}
