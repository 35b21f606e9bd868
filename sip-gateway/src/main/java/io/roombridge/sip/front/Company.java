package io.roombridge.sip.front;

import io.roombridge.admission.Acquaintance;
import java.util.function.Predicate;

/// Whom the front knows before anything is parsed.
///
/// @param sources  by where a message comes from
/// @param calls    whether a Call-ID is that of a call there is now
public record Company(Acquaintance sources, Predicate<String> calls) {

    public static final Company NOBODY = new Company(Acquaintance.NOBODY, _ -> false);
}
