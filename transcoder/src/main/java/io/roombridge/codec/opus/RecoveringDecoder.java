package io.roombridge.codec.opus;

import io.roombridge.codec.SpeechDecoder;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/// A decoder of Opus that is replaced by one which hears what packets repeat, as long as some are lost.
public final class RecoveringDecoder implements SpeechDecoder {

    /// Packets after which the one decoder sounds as the other.
    private static final int KEPT = 5;
    private static final int LARGEST_KEPT = 1_500;
    /// Packets without a loss, of 20 ms each.
    private static final int CALM = 250;

    private final SpeechDecoder usual;
    private final ArrayDeque<ByteBuffer> kept = new ArrayDeque<>(KEPT);
    private short[] unheard = {};
    private int lastLength;
    private RepeatingDecoder repeating;
    private int calm;

    /// @param usual  closed with this
    public RecoveringDecoder(SpeechDecoder usual) {
        this.usual = usual;
    }

    @Override
    public int sampleRate() {
        return usual.sampleRate();
    }

    @Override
    public int decode(ByteBuffer payload, short[] samples) {
        if (repeating != null && ++calm > CALM) {
            repeating = null;
            kept.forEach(before -> usual.decode(before, unheard(samples)));
        }
        int length = repeating == null ? usual.decode(payload, samples) : repeating.decode(payload, samples);
        if (length > 0) {
            lastLength = length;
            keep(payload);
        }
        return length;
    }

    @Override
    public int conceal(short[] samples) {
        calm = 0;
        return repeating == null ? usual.conceal(samples) : repeating.conceal(samples, lastLength);
    }

    @Override
    public int recover(ByteBuffer following, short[] samples) {
        if (lastLength == 0 || !Redundancy.isIn(following)) {
            return -1;
        }
        calm = 0;
        if (repeating == null) {
            repeating = new RepeatingDecoder();
            kept.forEach(before -> repeating.decode(before, unheard(samples)));
        }
        return repeating.decodeRepeated(following, samples, lastLength);
    }

    private void keep(ByteBuffer payload) {
        if (payload.remaining() > LARGEST_KEPT) {
            kept.clear();
            return;
        }
        var room = kept.size() < KEPT ? ByteBuffer.allocate(LARGEST_KEPT) : kept.removeFirst();
        room.clear().put(0, payload, payload.position(), payload.remaining()).limit(payload.remaining());
        kept.addLast(room);
    }

    private short[] unheard(short[] like) {
        if (unheard.length < like.length) {
            unheard = new short[like.length];
        }
        return unheard;
    }

    @Override
    public void close() {
        usual.close();
    }
}
