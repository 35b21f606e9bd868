package io.roombridge.codec;

import java.nio.ByteBuffer;

/// One outgoing sound stream. Any multiple of 10 ms up to 240 makes one payload;
/// GSM and G.722.1 want multiples of 20 ms, and Opus 10, 20, 40 or 60.
public interface AudioEncoder extends AutoCloseable {

    /// Samples a second it wants.
    int sampleRate();

    /// The payload of these samples: a view of the encoder's own memory, good until it is asked again.
    ///
    /// @throws IllegalArgumentException when the rate is another or the length no packet's
    ByteBuffer encode(Samples samples);

    @Override
    void close();
}
