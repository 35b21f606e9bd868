package io.roombridge.per;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The values of an INTEGER, `INTEGER (min..max)`; `extensible` where the notation ends in `, ...` (X.680 §51.4).
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Range {

    long min();

    /// `Long.MAX_VALUE` stands for MAX: no upper bound.
    long max() default Long.MAX_VALUE;

    boolean extensible() default false;
}
