package io.roombridge.h323.capability;

import io.roombridge.h323.h245.H263VideoCapability;
import io.roombridge.media.H263;
import java.util.Optional;

/// H.263 without annexes (H.245 §B.2.2.5): minimum picture intervals in 1/29.97 s, bit rate in 100 bit/s.
final class H263Spelling {

    private static final int MOST = 192_400;

    private H263Spelling() {}

    /// @param otherwise  bits a second to say when the capability does not
    static H263VideoCapability of(H263 h263, int otherwise) {
        int rate = h263.maxBitRate() > 0 ? h263.maxBitRate() : otherwise;
        var builder = H263VideoCapability.builder().maxBitRate(Math.clamp(rate / 100, 1, MOST));
        if (h263.qcifMpi() > 0) {
            builder.qcifMPI(h263.qcifMpi());
        }
        if (h263.cifMpi() > 0) {
            builder.cifMPI(h263.cifMpi());
        }
        if (h263.cif4Mpi() > 0) {
            builder.cif4MPI(h263.cif4Mpi());
        }
        return builder.build();
    }

    /// Empty when the peer takes none of the formats that we know (SQCIF or 16CIF alone).
    static Optional<H263> parse(H263VideoCapability capability, boolean plus) {
        int qcif = capability.qcifMPI().orElse(0);
        int cif = capability.cifMPI().orElse(0);
        int cif4 = capability.cif4MPI().orElse(0);
        return qcif + cif + cif4 == 0 ? Optional.empty()
                : Optional.of(new H263(qcif, cif, cif4, plus, capability.maxBitRate() * 100));
    }
}
