package io.roombridge.h323.capability;

import io.roombridge.h323.h245.H261VideoCapability;
import io.roombridge.media.H261;
import java.util.Optional;

/// H.261 (H.245 §B.2.2.5): minimum picture intervals in 1/29.97 s, bit rate in 100 bit/s.
final class H261Spelling {

    private static final int MOST = 19_200;

    private H261Spelling() {}

    /// @param otherwise  bits a second to say when the capability does not
    static H261VideoCapability of(H261 h261, int otherwise) {
        int rate = h261.maxBitRate() > 0 ? h261.maxBitRate() : otherwise;
        var builder = H261VideoCapability.builder().maxBitRate(Math.clamp(rate / 100, 1, MOST));
        if (h261.qcifMpi() > 0) {
            builder.qcifMPI(h261.qcifMpi());
        }
        if (h261.cifMpi() > 0) {
            builder.cifMPI(h261.cifMpi());
        }
        return builder.build();
    }

    static Optional<H261> parse(H261VideoCapability capability) {
        int qcif = capability.qcifMPI().orElse(0);
        int cif = capability.cifMPI().orElse(0);
        return qcif + cif == 0 ? Optional.empty() : Optional.of(new H261(qcif, cif, capability.maxBitRate() * 100));
    }
}
