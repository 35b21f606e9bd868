package io.roombridge.codec;

import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;

/// Opens codecs. What it opens belongs to the caller, who closes it.
public interface Codecs {

    AudioDecoder decoder(AudioCodec codec);

    /// @param bitsPerSecond  of Opus; the rate of the others is in their name
    AudioEncoder encoder(AudioCodec codec, int bitsPerSecond);

    VideoDecoder decoder(Capability.Video codec);

    /// @throws IllegalArgumentException when the codec has no such picture size: H.261 has QCIF and CIF, H.263 baseline
    /// SQCIF to 16CIF
    VideoEncoder encoder(VideoEncoder.Settings settings);

    Scaler scaler();

    JpegEncoder jpegEncoder();
}
