package io.roombridge.h323;

import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.per.ObjectIdentifier;

/// What a peer says that wants nothing sent for now (H.323 §8.4.6).
public final class EmptySet {

    private EmptySet() {}

    public static TerminalCapabilitySet of(int sequenceNumber) {
        return new TerminalCapabilitySet(sequenceNumber, ObjectIdentifier.of("0.0.8.245.0.15"));
    }
}
