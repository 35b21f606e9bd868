package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// NonIsoIntegrityMechanism (H.225.0 Annex H).
@Choice({NonIsoIntegrityMechanism.HMACMd5.class, NonIsoIntegrityMechanism.HMACIso101182S.class,
        NonIsoIntegrityMechanism.HMACIso101182L.class, NonIsoIntegrityMechanism.HMACIso101183.class})
public sealed interface NonIsoIntegrityMechanism extends IntegrityMechanism {

    record HMACMd5() implements NonIsoIntegrityMechanism {}
    record HMACIso101182S(EncryptIntAlg value) implements NonIsoIntegrityMechanism {}
    record HMACIso101182L(EncryptIntAlg value) implements NonIsoIntegrityMechanism {}
    record HMACIso101183(ObjectIdentifier value) implements NonIsoIntegrityMechanism {}
    record Unrecognized(int index, Octets octets) implements NonIsoIntegrityMechanism, UnknownAlternative {}
}
