package io.roombridge.room;

import io.roombridge.codec.AudioEncoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.Resampler;
import io.roombridge.codec.Samples;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Format;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Mishaps;
import java.nio.ByteBuffer;
import java.util.Optional;

/// One sound, encoded once for all who hear it in the same codec and packet time. Lives on a clock.
final class AudioEncoding {

    private static final int OPUS_BITS_PER_SECOND = 40_000;

    /// @param packetTime milliseconds
    record Profile(AudioCodec codec, int packetTime) {

        static Profile of(AudioCodec codec, int packetTime) {
            return new Profile(codec, codec.packetTime(packetTime));
        }

        /// What the peer of a stream takes now; empty while nothing is sent.
        static Optional<Profile> of(LegStream stream) {
            return stream.sending().sent() instanceof Format(_, Audio(var codec, _), _)
                    ? stream.agreed().map(agreed -> of(codec, agreed.packetTime())) : Optional.empty();
        }
    }

    private final Profile profile;
    private final Mishaps mishaps;
    private final AudioEncoder encoder;
    private final Samples packet;
    private final Audience<SoundSink> listeners = new Audience<>();
    private final int ticks;
    private Resampler resampler;
    private volatile SoundSink first;
    private int filled;

    AudioEncoding(Profile profile, Codecs codecs) {
        this.profile = profile;
        this.mishaps = new Mishaps(profile.codec() + " encoder", _ -> { });
        this.encoder = codecs.encoder(profile.codec(), OPUS_BITS_PER_SECOND);
        int rate = encoder.sampleRate();
        this.resampler = new Resampler(rate, rate);
        this.packet = Samples.of(new short[rate / 1_000 * profile.packetTime()], rate);
        this.ticks = profile.codec().clockRate() / 1_000 * profile.packetTime();
    }

    Profile profile() {
        return profile;
    }

    void join(SoundSink listener) {
        listeners.add(listener);
        first = listeners.get(0);
    }

    void leave(SoundSink listener) {
        listeners.remove(listener);
        first = listeners.isEmpty() ? null : listeners.get(0);
    }

    boolean abandoned() {
        return listeners.isEmpty();
    }

    /// Whether this one is served by what another one needs anyway. Any thread may ask.
    boolean shared(SoundSink listener) {
        return first != listener;
    }

    /// 20 ms at any rate.
    void accept(Samples frame) {
        if (frame.rate() != resampler.from()) {
            resampler = new Resampler(frame.rate(), packet.rate());
        }
        var samples = resampler.resample(frame);
        for (int taken = 0; taken < samples.length();) {
            int part = Math.min(packet.length() - filled, samples.length() - taken);
            System.arraycopy(samples.data(), samples.offset() + taken, packet.data(), filled, part);
            taken += part;
            filled += part;
            if (filled == packet.length()) {
                filled = 0;
                encode();
            }
        }
    }

    private void encode() {
        try {
            hand(encoder.encode(packet));
        } catch (RuntimeException | Error mistake) {
            mishaps.happened(mistake);
        }
    }

    private void hand(ByteBuffer payload) {
        int start = payload.position();
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).sound(profile.codec(), payload.position(start), ticks);
        }
    }

    void close() {
        encoder.close();
    }
}
