package io.roombridge.media;

import java.util.Optional;

/// H.261 as a receiver describes itself: the minimum picture interval of each format in 1/29.97 s (RFC 4587 §6, H.245
/// H261VideoCapability).
///
/// @param qcifMpi, cifMpi  1–4, or 0 when the format is not taken
/// @param maxBitRate       bits a second; 0 when not said
public record H261(int qcifMpi, int cifMpi, int maxBitRate) implements Capability.Video {

    public H261 {
        if (qcifMpi < 0 || cifMpi < 0 || qcifMpi > 4 || cifMpi > 4 || qcifMpi + cifMpi == 0) {
            throw new IllegalArgumentException("MPI is 0..4, one of them not 0: " + qcifMpi + ", " + cifMpi);
        }
    }

    @Override
    public String encodingName() {
        return "H261";
    }

    @Override
    public PictureSize largestPicture(int framesPerSecond) {
        return cifMpi > 0 ? PictureSize.CIF : PictureSize.QCIF;
    }

    @Override
    public Optional<H261> intersect(Capability other) {
        if (!(other instanceof H261 theirs)) {
            return Optional.empty();
        }
        int qcif = H263.slower(qcifMpi, theirs.qcifMpi);
        int cif = H263.slower(cifMpi, theirs.cifMpi);
        return qcif + cif == 0 ? Optional.empty()
                : Optional.of(new H261(qcif, cif, Capability.lower(maxBitRate, theirs.maxBitRate)));
    }
}
