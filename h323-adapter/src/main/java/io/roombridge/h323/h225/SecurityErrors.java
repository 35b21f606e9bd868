package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// SecurityErrors (H.225.0 Annex H).
@Choice({SecurityErrors.SecurityWrongSyncTime.class, SecurityErrors.SecurityReplay.class,
        SecurityErrors.SecurityWrongGeneralID.class, SecurityErrors.SecurityWrongSendersID.class,
        SecurityErrors.SecurityIntegrityFailed.class, SecurityErrors.SecurityWrongOID.class,
        SecurityErrors.SecurityDHmismatch.class, SecurityErrors.SecurityCertificateExpired.class,
        SecurityErrors.SecurityCertificateDateInvalid.class, SecurityErrors.SecurityCertificateRevoked.class,
        SecurityErrors.SecurityCertificateNotReadable.class, SecurityErrors.SecurityCertificateSignatureInvalid.class,
        SecurityErrors.SecurityCertificateMissing.class, SecurityErrors.SecurityCertificateIncomplete.class,
        SecurityErrors.SecurityUnsupportedCertificateAlgOID.class, SecurityErrors.SecurityUnknownCA.class})
public sealed interface SecurityErrors {

    record SecurityWrongSyncTime() implements SecurityErrors {}
    record SecurityReplay() implements SecurityErrors {}
    record SecurityWrongGeneralID() implements SecurityErrors {}
    record SecurityWrongSendersID() implements SecurityErrors {}
    record SecurityIntegrityFailed() implements SecurityErrors {}
    record SecurityWrongOID() implements SecurityErrors {}
    record SecurityDHmismatch() implements SecurityErrors {}
    record SecurityCertificateExpired() implements SecurityErrors {}
    record SecurityCertificateDateInvalid() implements SecurityErrors {}
    record SecurityCertificateRevoked() implements SecurityErrors {}
    record SecurityCertificateNotReadable() implements SecurityErrors {}
    record SecurityCertificateSignatureInvalid() implements SecurityErrors {}
    record SecurityCertificateMissing() implements SecurityErrors {}
    record SecurityCertificateIncomplete() implements SecurityErrors {}
    record SecurityUnsupportedCertificateAlgOID() implements SecurityErrors {}
    record SecurityUnknownCA() implements SecurityErrors {}
    record Unrecognized(int index, Octets octets) implements SecurityErrors, UnknownAlternative {}
}
