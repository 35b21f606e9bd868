package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// ParameterIdentifier (H.245 Annex A).
@Choice({ParameterIdentifier.Standard.class, ParameterIdentifier.H221NonStandard.class, ParameterIdentifier.Uuid.class,
        ParameterIdentifier.DomainBased.class})
public sealed interface ParameterIdentifier {

    record Standard(@Range(min = 0, max = 127) int value) implements ParameterIdentifier {}
    record H221NonStandard(NonStandardParameter value) implements ParameterIdentifier {}
    record Uuid(@Size(16) Octets value) implements ParameterIdentifier {}
    record DomainBased(@Ia5 @Size(min = 1, max = 64) String value) implements ParameterIdentifier {}
    record Unrecognized(int index, Octets octets) implements ParameterIdentifier, UnknownAlternative {}
}
