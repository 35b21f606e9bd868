package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import java.util.Optional;

/// FECCapability (H.245 Annex A).
public record FECCapability(
        @Range(min = 1, max = 65_535) int protectedCapability,
        Optional<ObjectIdentifier> fecScheme,
        Optional<Rfc2733Format> rfc2733Format,
        Extensions extensions) implements Capability {

    public FECCapability(int protectedCapability) {
        this(protectedCapability, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Choice({Rfc2733Format.Rfc2733rfc2198.class, Rfc2733Format.Rfc2733sameport.class,
            Rfc2733Format.Rfc2733diffport.class})
    public sealed interface Rfc2733Format {

        record Rfc2733rfc2198(@Range(min = 1) long value) implements Rfc2733Format {}
        record Rfc2733sameport(@Range(min = 1) long value) implements Rfc2733Format {}
        record Rfc2733diffport(@Range(min = 1) long value) implements Rfc2733Format {}
    }
}
