package io.roombridge.h323.h235;

import io.roombridge.per.Extensions;
import java.util.Optional;

/// H235CertificateSignature (H.235.0 Annex A).
public record H235CertificateSignature(
        TypedCertificate certificate,
        long responseRandom,
        Optional<Long> requesterRandom,
        Signed signature,
        Extensions extensions) {

    public H235CertificateSignature(TypedCertificate certificate, long responseRandom, Signed signature) {
        this(certificate, responseRandom, Optional.empty(), signature, Extensions.NONE);
    }
}
