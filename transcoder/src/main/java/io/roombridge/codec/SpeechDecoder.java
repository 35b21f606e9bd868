package io.roombridge.codec;

import java.nio.ByteBuffer;

/// The bare decoding of a sound codec, without any care for loss; [ConcealingDecoder] adds that.
public interface SpeechDecoder {

    int sampleRate();

    /// Decodes one payload into `samples`, which has room for [AudioDecoder#MAX_MILLISECONDS].
    ///
    /// @return how many samples there are, or -1 when the payload is not the codec's
    int decode(ByteBuffer payload, short[] samples);

    /// As [AudioDecoder#silenceAfter].
    default int silenceAfter(ByteBuffer payload) {
        return -1;
    }

    /// What a payload repeats of the lost one right before it, as [#decode]; -1 when it repeats nothing. It is decoded
    /// itself afterwards.
    default int recover(ByteBuffer following, short[] samples) {
        return -1;
    }

    /// The codec's own way to bridge a lost payload, as [#decode]; -1 when it has none.
    default int conceal(short[] samples) {
        return -1;
    }

    /// Gives back what it holds.
    default void close() {}
}
