package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// TunnelledProtocol (H.225.0 Annex H).
public record TunnelledProtocol(
        Id id,
        Optional<@Ia5 @Size(min = 1, max = 64) String> subIdentifier,
        Extensions extensions) {

    public TunnelledProtocol(Id id) {
        this(id, Optional.empty(), Extensions.NONE);
    }

    @Choice({Id.TunnelledProtocolObjectID.class, Id.TunnelledProtocolAlternateID.class})
    public sealed interface Id {

        record TunnelledProtocolObjectID(ObjectIdentifier value) implements Id {}
        record TunnelledProtocolAlternateID(TunnelledProtocolAlternateIdentifier value) implements Id {}
        record Unrecognized(int index, Octets octets) implements Id, UnknownAlternative {}
    }
}
