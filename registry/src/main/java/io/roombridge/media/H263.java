package io.roombridge.media;

import java.util.Optional;

/// H.263 as a receiver describes itself: the minimum picture interval of each format it takes, in 1/29.97 s (RFC 4629
/// §8.1, H.245 H263VideoCapability).
///
/// @param qcifMpi, cifMpi, cif4Mpi  1–32, or 0 when the format is not taken
/// @param plus        packets as RFC 4629 says (`H263-1998`, `H263-2000`), else as RFC 2190 says (`H263`)
/// @param maxBitRate  bits a second; 0 when not said
public record H263(int qcifMpi, int cifMpi, int cif4Mpi, boolean plus, int maxBitRate) implements Capability.Video {

    public H263 {
        if ((qcifMpi | cifMpi | cif4Mpi) < 0 || qcifMpi > 32 || cifMpi > 32 || cif4Mpi > 32) {
            throw new IllegalArgumentException("MPI is 0..32: " + qcifMpi + ", " + cifMpi + ", " + cif4Mpi);
        }
        if (qcifMpi + cifMpi + cif4Mpi == 0) {
            throw new IllegalArgumentException("H.263 takes at least one picture format");
        }
    }

    @Override
    public String encodingName() {
        return plus ? "H263-1998" : "H263";
    }

    @Override
    public PictureSize largestPicture(int framesPerSecond) {
        return cif4Mpi > 0 ? PictureSize.CIF4 : cifMpi > 0 ? PictureSize.CIF : PictureSize.QCIF;
    }

    /// Pictures a second the peer takes at that size, at most.
    public int framesPerSecond(PictureSize size) {
        int mpi = size.equals(PictureSize.CIF4) ? cif4Mpi : size.equals(PictureSize.CIF) ? cifMpi : qcifMpi;
        return mpi == 0 ? 0 : Math.max(1, 30 / mpi);
    }

    @Override
    public Optional<H263> intersect(Capability other) {
        if (!(other instanceof H263 theirs) || theirs.plus != plus) {
            return Optional.empty();
        }
        int qcif = slower(qcifMpi, theirs.qcifMpi);
        int cif = slower(cifMpi, theirs.cifMpi);
        int cif4 = slower(cif4Mpi, theirs.cif4Mpi);
        return qcif + cif + cif4 == 0 ? Optional.empty()
                : Optional.of(new H263(qcif, cif, cif4, plus, Capability.lower(maxBitRate, theirs.maxBitRate)));
    }

    static int slower(int one, int other) {
        return one == 0 || other == 0 ? 0 : Math.max(one, other);
    }
}
