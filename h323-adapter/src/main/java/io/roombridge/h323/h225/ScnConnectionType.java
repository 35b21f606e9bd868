package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// ScnConnectionType (H.225.0 Annex H).
@Choice({ScnConnectionType.Unknown.class, ScnConnectionType.BChannel.class, ScnConnectionType.Hybrid2x64.class,
        ScnConnectionType.Hybrid384.class, ScnConnectionType.Hybrid1536.class, ScnConnectionType.Hybrid1920.class,
        ScnConnectionType.Multirate.class})
public sealed interface ScnConnectionType {

    record Unknown() implements ScnConnectionType {}
    record BChannel() implements ScnConnectionType {}
    record Hybrid2x64() implements ScnConnectionType {}
    record Hybrid384() implements ScnConnectionType {}
    record Hybrid1536() implements ScnConnectionType {}
    record Hybrid1920() implements ScnConnectionType {}
    record Multirate() implements ScnConnectionType {}
    record Unrecognized(int index, Octets octets) implements ScnConnectionType, UnknownAlternative {}
}
