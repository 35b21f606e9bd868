package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// MultiplexCapability (H.245 Annex A).
@Choice(value = {MultiplexCapability.NonStandard.class, H222Capability.class, H223Capability.class,
        V76Capability.class},
        additions = {H2250Capability.class, MultiplexCapability.GenericMultiplexCapability.class})
public sealed interface MultiplexCapability
        permits MultiplexCapability.NonStandard, H222Capability, H223Capability, V76Capability, H2250Capability,
                MultiplexCapability.GenericMultiplexCapability, MultiplexCapability.Unrecognized {

    record NonStandard(NonStandardParameter value) implements MultiplexCapability {}
    record GenericMultiplexCapability(GenericCapability value) implements MultiplexCapability {}
    record Unrecognized(int index, Octets octets) implements MultiplexCapability, UnknownAlternative {}
}
