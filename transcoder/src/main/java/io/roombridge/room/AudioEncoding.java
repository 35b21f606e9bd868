package io.roombridge.room;

import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.Resampler;
import io.roombridge.codec.Samples;
import io.roombridge.media.AudioCodec;
import io.roombridge.stream.LegStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One sound, encoded once for all who hear it in the same codec and packet time.
final class AudioEncoding {

    private static final int OPUS_BITS_PER_SECOND = 40_000;

    /// @param packetTime milliseconds
    record Profile(AudioCodec codec, int packetTime) {

        /// Packets of whole ticks; Opus has none of more than 60 ms (RFC 6716 §2.1.4).
        static Profile of(AudioCodec codec, int packetTime) {
            return new Profile(codec, Math.clamp(packetTime / 20 * 20, 20, 60));
        }
    }

    private final Profile profile;
    private final AudioEncoder encoder;
    private final Resampler resampler;
    private final short[] packet;
    private final List<LegStream> listeners = new CopyOnWriteArrayList<>();
    private int filled;

    AudioEncoding(Profile profile, Codecs codecs) {
        this.profile = profile;
        this.encoder = codecs.encoder(profile.codec(), OPUS_BITS_PER_SECOND);
        this.resampler = new Resampler(SampleQueue.RATE, encoder.sampleRate());
        this.packet = new short[encoder.sampleRate() / 1_000 * profile.packetTime()];
    }

    Profile profile() {
        return profile;
    }

    void join(LegStream listener) {
        listeners.add(listener);
    }

    void leave(LegStream listener) {
        listeners.remove(listener);
    }

    boolean serves(LegStream listener) {
        return listeners.contains(listener);
    }

    boolean abandoned() {
        return listeners.isEmpty();
    }

    boolean shared(LegStream listener) {
        return listeners.size() > 1 && listeners.getFirst() != listener;
    }

    /// 20 ms at 48 kHz.
    void accept(Samples frame) {
        var samples = resampler.resample(frame);
        System.arraycopy(samples.data(), samples.offset(), packet, filled, samples.length());
        filled += samples.length();
        if (filled < packet.length) {
            return;
        }
        filled = 0;
        var payload = encoder.encode(Samples.of(packet, encoder.sampleRate()));
        int ticks = profile.codec().clockRate() / 1_000 * profile.packetTime();
        for (var listener : listeners) {
            listener.sending().sound(profile.codec(), payload.duplicate(), ticks);
        }
    }

    void close() {
        encoder.close();
    }
}
