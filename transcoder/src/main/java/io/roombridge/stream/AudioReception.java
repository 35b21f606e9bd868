package io.roombridge.stream;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.Codecs;
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
/// packet ─▶ JitterBuffer ─▶ decode / conceal ─▶ Consumer<Samples>
/// ```
public final class AudioReception implements Reception {

    private static final int LONGEST_CONCEALED = 5;

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

    public AudioReception(Codecs codecs, Consumer<Samples> next) {
        this.codecs = codecs;
        this.next = next;
    }

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        if (!(format.capability() instanceof Audio(var received, _))) {
            return;
        }
        if (received != codec) {
            begin(received);
        }
        payloadType = format.payloadType();
        jitter.add(packet, now, ordered);
    }

    @Override
    public void other(RtpPacket packet, long now) {
        if (jitter != null) {
            jitter.add(packet, now, ordered);
        }
    }

    @Override
    public void tick(long now) {
        if (jitter != null) {
            jitter.release(now, ordered);
        }
    }

    private void begin(AudioCodec received) {
        close();
        codec = received;
        jitter = new JitterBuffer(JitterBuffer.Limits.audio(received.clockRate()));
        decoder = codecs.decoder(received);
        expected = -1;
    }

    private void ordered(RtpPacket packet) {
        int missing = packet.ssrc() != source || expected < 0 ? 0
                : SequenceNumber.distance(expected, packet.sequenceNumber());
        source = packet.ssrc();
        expected = SequenceNumber.next(packet.sequenceNumber());
        if (packet.payloadType() != payloadType || packet.payloadLength() == 0) {
            return;
        }
        for (int i = 0; i < missing && i < LONGEST_CONCEALED; i++) {
            hand(decoder.conceal());
        }
        hand(decoder.decode(payload(packet)));
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
