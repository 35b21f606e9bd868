package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// QOSMode (H.245 Annex A).
@Choice({QOSMode.GuaranteedQOS.class, QOSMode.ControlledLoad.class})
public sealed interface QOSMode {

    record GuaranteedQOS() implements QOSMode {}
    record ControlledLoad() implements QOSMode {}
    record Unrecognized(int index, Octets octets) implements QOSMode, UnknownAlternative {}
}
