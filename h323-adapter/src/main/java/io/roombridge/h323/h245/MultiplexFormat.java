package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// MultiplexFormat (H.245 Annex A).
@Choice({MultiplexFormat.NonStandard.class, H222Capability.class, H223Capability.class})
public sealed interface MultiplexFormat
        permits MultiplexFormat.NonStandard, H222Capability, H223Capability, MultiplexFormat.Unrecognized {

    record NonStandard(NonStandardParameter value) implements MultiplexFormat {}
    record Unrecognized(int index, Octets octets) implements MultiplexFormat, UnknownAlternative {}
}
