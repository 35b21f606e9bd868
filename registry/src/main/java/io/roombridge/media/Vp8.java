package io.roombridge.media;

import java.util.Optional;

/// VP8 as a receiver describes itself (RFC 7741 §6.1).
///
/// @param maxFr       pictures a second; 0 when not said
/// @param maxFs       macroblocks a picture; 0 when not said
/// @param maxBitRate  bits a second; 0 when not said
public record Vp8(int maxFr, int maxFs, int maxBitRate) implements Capability.Video {

    @Override
    public String encodingName() {
        return "VP8";
    }

    @Override
    public PictureSize largestPicture(int framesPerSecond) {
        int limit = maxFs == 0 ? PictureSize.HD720.macroblocks() : maxFs;
        return limit >= PictureSize.HD1080.macroblocks() ? PictureSize.HD1080
                : limit >= PictureSize.HD720.macroblocks() ? PictureSize.HD720
                : limit >= PictureSize.W360P.macroblocks() ? PictureSize.W360P : PictureSize.QCIF;
    }

    @Override
    public Optional<Vp8> intersect(Capability other) {
        return other instanceof Vp8(var fr, var fs, var rate)
                ? Optional.of(new Vp8(Capability.lower(maxFr, fr), Capability.lower(maxFs, fs),
                Capability.lower(maxBitRate, rate)))
                : Optional.empty();
    }
}
