package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// IntegrityMechanism (H.225.0 Annex H).
@Choice({IntegrityMechanism.NonStandard.class, IntegrityMechanism.DigSig.class, IntegrityMechanism.Iso9797.class,
        NonIsoIntegrityMechanism.class})
public sealed interface IntegrityMechanism
        permits IntegrityMechanism.NonStandard, IntegrityMechanism.DigSig, IntegrityMechanism.Iso9797,
                NonIsoIntegrityMechanism, IntegrityMechanism.Unrecognized {

    record NonStandard(NonStandardParameter value) implements IntegrityMechanism {}
    record DigSig() implements IntegrityMechanism {}
    record Iso9797(ObjectIdentifier value) implements IntegrityMechanism {}
    record Unrecognized(int index, Octets octets) implements IntegrityMechanism, UnknownAlternative {}
}
