package io.roombridge.stream;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.ComfortNoise;
import io.roombridge.codec.Samples;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Format;
import io.roombridge.rtp.JitterBuffer;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.SequenceNumber;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// A talking source decoded: jitter buffer, then decoder with what is missing concealed. It stays at the
/// rate the codec has: who wants another resamples it, if it is heard at all.
///
/// ```
/// packet ─▶ JitterBuffer ─▶ decode / recover / conceal / comfort noise ─▶ Consumer<Samples>
/// ```
public final class AudioReception implements Reception {

    private static final int LONGEST_CONCEALED = 5;
    private static final int TALKING = -1;
    /// Nanoseconds that one silence descriptor is good for: a source that is gone shall not hiss for ever.
    private static final long LONGEST_SILENCE = 30_000_000_000L;

    private final Codecs codecs;
    private final Consumer<Samples> next;
    private final Consumer<RtpPacket> ordered = this::ordered;
    private final Meter frames = new Meter();
    private ByteBuffer payload = ByteBuffer.allocate(1_600);
    private JitterBuffer jitter;
    private AudioCodec codec;
    private AudioDecoder decoder;
    private int expected = -1;
    private int source;
    private int payloadType = -1;
    private int noiseType = -1;
    private ComfortNoise noise;
    /// -dBov of the noise that is made now.
    private int level = TALKING;
    private long described;
    private long nextNoise;
    private long time;

    public AudioReception(Codecs codecs, Consumer<Samples> next) {
        this.codecs = codecs;
        this.next = next;
    }

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        if (!(format.capability() instanceof Audio)) {
            return;
        }
        expect(format);
        time = now;
        jitter.add(packet, now, ordered);
    }

    /// What the source sends, so that its silence is heard before its voice is.
    public void expect(Format format) {
        if (format.capability() instanceof Audio(var received, _)) {
            if (received != codec) {
                begin(received);
            }
            payloadType = format.payloadType();
        }
    }

    @Override
    public void other(RtpPacket packet, long now) {
        if (jitter != null) {
            time = now;
            jitter.add(packet, now, ordered);
        }
    }

    @Override
    public void comfortNoise(RtpPacket packet, long now) {
        noiseType = packet.payloadType();
        other(packet, now);
    }

    @Override
    public void tick(long now) {
        if (jitter != null) {
            time = now;
            jitter.release(now, ordered);
            makeNoise();
        }
    }

    private void begin(AudioCodec received) {
        close();
        codec = received;
        jitter = new JitterBuffer(JitterBuffer.Limits.audio(received.clockRate()));
        decoder = codecs.decoder(received);
        expected = -1;
        noise = new ComfortNoise(decoder.sampleRate());
        level = TALKING;
    }

    private void ordered(RtpPacket packet) {
        int missing = packet.ssrc() != source || expected < 0 ? 0
                : SequenceNumber.distance(expected, packet.sequenceNumber());
        source = packet.ssrc();
        expected = SequenceNumber.next(packet.sequenceNumber());
        if (packet.payloadLength() == 0) {
            return;
        }
        if (packet.payloadType() == payloadType) {
            decode(payload(packet), level == TALKING ? Math.min(missing, LONGEST_CONCEALED) : 0);
        } else if (packet.payloadType() == noiseType) {
            silent(packet.payloadOctet(0) & ComfortNoise.QUIETEST);
            makeNoise();
        }
    }

    private void decode(ByteBuffer coded, int missing) {
        for (int i = 1; i < missing; i++) {
            hand(decoder.conceal());
        }
        if (missing > 0) {
            hand(decoder.recover(coded));
        }
        int follows = decoder.silenceAfter(coded);
        if (follows >= 0) {
            silent(follows);
        } else {
            level = TALKING;
        }
        var samples = decoder.decode(coded);
        nextNoise += 1_000_000_000L * samples.length() / samples.rate();
        hand(samples);
    }

    /// From here on the source says nothing, until it talks again.
    private void silent(int loudness) {
        if (level == TALKING) {
            nextNoise = time;
        }
        level = loudness;
        described = time;
    }

    /// What is due by now.
    private void makeNoise() {
        if (time - described > LONGEST_SILENCE) {
            level = TALKING;
        }
        while (level != TALKING && nextNoise <= time) {
            nextNoise += 20_000_000;
            hand(noise.next(level));
        }
    }

    private ByteBuffer payload(RtpPacket packet) {
        if (payload.capacity() < packet.payloadLength()) {
            payload = ByteBuffer.allocate(packet.payloadLength());
        }
        packet.appendPayload(payload.clear());
        return payload.flip();
    }

    private void hand(Samples samples) {
        frames.count(1, System.nanoTime());
        next.accept(samples);
    }

    @Override
    public Decoded decoded() {
        return new Decoded(0, 0, frames.total(), frames.perSecond(System.nanoTime()));
    }

    @Override
    public void close() {
        if (decoder != null) {
            decoder.close();
            decoder = null;
            jitter = null;
            codec = null;
        }
    }
}
