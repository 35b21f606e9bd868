package io.roombridge.per;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component behind the extension marker of its SEQUENCE, in the order of the standard. An older peer omits it, so it
/// is an `Optional` or [Present] whatever the standard says.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Addition {}
