package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Ia5;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// CapabilityIdentifier (H.245 Annex A).
@Choice({CapabilityIdentifier.Standard.class, CapabilityIdentifier.H221NonStandard.class,
        CapabilityIdentifier.Uuid.class, CapabilityIdentifier.DomainBased.class})
public sealed interface CapabilityIdentifier {

    record Standard(ObjectIdentifier value) implements CapabilityIdentifier {}
    record H221NonStandard(NonStandardParameter value) implements CapabilityIdentifier {}
    record Uuid(@Size(16) Octets value) implements CapabilityIdentifier {}
    record DomainBased(@Ia5 @Size(min = 1, max = 64) String value) implements CapabilityIdentifier {}
    record Unrecognized(int index, Octets octets) implements CapabilityIdentifier, UnknownAlternative {}
}
