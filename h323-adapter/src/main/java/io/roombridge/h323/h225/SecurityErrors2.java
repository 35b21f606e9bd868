package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// SecurityErrors2 (H.225.0 Annex H).
@Choice({SecurityErrors2.SecurityWrongSyncTime.class, SecurityErrors2.SecurityReplay.class,
        SecurityErrors2.SecurityWrongGeneralID.class, SecurityErrors2.SecurityWrongSendersID.class,
        SecurityErrors2.SecurityIntegrityFailed.class, SecurityErrors2.SecurityWrongOID.class})
public sealed interface SecurityErrors2 {

    record SecurityWrongSyncTime() implements SecurityErrors2 {}
    record SecurityReplay() implements SecurityErrors2 {}
    record SecurityWrongGeneralID() implements SecurityErrors2 {}
    record SecurityWrongSendersID() implements SecurityErrors2 {}
    record SecurityIntegrityFailed() implements SecurityErrors2 {}
    record SecurityWrongOID() implements SecurityErrors2 {}
    record Unrecognized(int index, Octets octets) implements SecurityErrors2, UnknownAlternative {}
}
