package io.roombridge.codec;

import java.nio.ByteBuffer;

/// One outgoing sound stream. Any length that is a multiple of 10 ms makes one payload, Opus wants 10, 20, 40 or 60.
public interface AudioEncoder extends AutoCloseable {

    /// Samples a second it wants.
    int sampleRate();

    /// The payload of these samples: a view of the encoder's own memory, good until it is asked again.
    ///
    /// @throws IllegalArgumentException when the rate is another or the length no packet's
    ByteBuffer encode(Samples samples);

    /// How much loss the peer reports, so that Opus adds what repairs it; other codecs ignore it.
    ///
    /// @param percent  0–100
    default void expectLoss(int percent) {}

    @Override
    void close();
}
