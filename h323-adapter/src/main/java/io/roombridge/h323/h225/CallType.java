package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// CallType (H.225.0 Annex H).
@Choice({CallType.PointToPoint.class, CallType.OneToN.class, CallType.NToOne.class, CallType.NToN.class})
public sealed interface CallType {

    record PointToPoint() implements CallType {}
    record OneToN() implements CallType {}
    record NToOne() implements CallType {}
    record NToN() implements CallType {}
    record Unrecognized(int index, Octets octets) implements CallType, UnknownAlternative {}
}
