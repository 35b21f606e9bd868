package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// MediaEncryptionAlgorithm (H.245 Annex A).
@Choice({MediaEncryptionAlgorithm.NonStandard.class, MediaEncryptionAlgorithm.Algorithm.class})
public sealed interface MediaEncryptionAlgorithm {

    record NonStandard(NonStandardParameter value) implements MediaEncryptionAlgorithm {}
    record Algorithm(ObjectIdentifier value) implements MediaEncryptionAlgorithm {}
    record Unrecognized(int index, Octets octets) implements MediaEncryptionAlgorithm, UnknownAlternative {}
}
