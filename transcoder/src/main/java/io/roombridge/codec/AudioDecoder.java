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

    /// Whether the sender is silent after this payload, and how loud its silence is (G.729 Annex B).
    ///
    /// @return 0–127 -dBov, as of [ComfortNoise]; -1 when it goes on talking
    default int silenceAfter(ByteBuffer payload) {
        return -1;
    }

    /// Sound in place of a payload that did not come, from what the one right after it repeats (in-band FEC of Opus);
    /// as [#conceal] when it repeats nothing. The one after is decoded itself afterwards.
    default Samples recover(ByteBuffer following) {
        return conceal();
    }

    /// Sound in place of a payload that did not come: as long as the last one, fading when loss goes on.
    Samples conceal();

    @Override
    void close();
}
