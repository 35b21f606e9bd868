package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// EncryptionUpdateDirection (H.245 Annex A).
@Choice({EncryptionUpdateDirection.MasterToSlave.class, EncryptionUpdateDirection.SlaveToMaster.class})
public sealed interface EncryptionUpdateDirection {

    record MasterToSlave() implements EncryptionUpdateDirection {}
    record SlaveToMaster() implements EncryptionUpdateDirection {}
    record Unrecognized(int index, Octets octets) implements EncryptionUpdateDirection, UnknownAlternative {}
}
