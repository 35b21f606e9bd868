package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// EncryptIntAlg (H.225.0 Annex H).
@Choice({EncryptIntAlg.NonStandard.class, EncryptIntAlg.IsoAlgorithm.class})
public sealed interface EncryptIntAlg {

    record NonStandard(NonStandardParameter value) implements EncryptIntAlg {}
    record IsoAlgorithm(ObjectIdentifier value) implements EncryptIntAlg {}
    record Unrecognized(int index, Octets octets) implements EncryptIntAlg, UnknownAlternative {}
}
