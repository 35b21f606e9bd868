package io.roombridge.relay;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.JpegEncoder;
import io.roombridge.codec.Scaler;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Real codecs, and how many decoders were opened.
final class CountingCodecs implements Codecs {

    private final Codecs codecs;
    private final List<Capability.Video> decoders = new CopyOnWriteArrayList<>();

    CountingCodecs(Codecs codecs) {
        this.codecs = codecs;
    }

    /// How many decoders were opened for what a peer sends under that name.
    int decoders(Capability.Video codec) {
        return Collections.frequency(decoders, codec);
    }

    @Override
    public AudioDecoder decoder(AudioCodec codec) {
        return codecs.decoder(codec);
    }

    @Override
    public AudioEncoder encoder(AudioCodec codec, int bitsPerSecond) {
        return codecs.encoder(codec, bitsPerSecond);
    }

    @Override
    public VideoDecoder decoder(Capability.Video codec) {
        decoders.add(codec);
        return codecs.decoder(codec);
    }

    @Override
    public VideoEncoder encoder(VideoEncoder.Settings settings) {
        return codecs.encoder(settings);
    }

    @Override
    public Scaler scaler() {
        return codecs.scaler();
    }

    @Override
    public JpegEncoder jpegEncoder() {
        return codecs.jpegEncoder();
    }
}
