package io.roombridge.codec;

import java.nio.ByteBuffer;

/// One incoming sound stream, payload by payload.
///
/// The answer is a view of the decoder's own memory, good until it is asked again. A payload that is not the codec's is
/// treated as lost.
public interface AudioDecoder extends AutoCloseable {

    /// The longest sound one payload may hold; what is longer is cut.
    int MAX_MILLISECONDS = 120;

    /// Samples a second of everything it answers.
    int sampleRate();

    /// The sound of one payload, from position to limit. A silence descriptor (G.729 Annex B) is answered with comfort
    /// noise.
    Samples decode(ByteBuffer payload);

    /// Sound in place of a payload that did not come: as long as the last one, fading when loss goes on.
    Samples conceal();

    @Override
    void close();
}
