package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// QOSType (H.245 Annex A).
@Choice({QOSType.Desired.class, QOSType.Required.class})
public sealed interface QOSType {

    record Desired() implements QOSType {}
    record Required() implements QOSType {}
    record Unrecognized(int index, Octets octets) implements QOSType, UnknownAlternative {}
}
