package io.roombridge.codec;

import java.nio.ByteBuffer;
import java.util.List;

/// One incoming picture stream, access unit by access unit.
public interface VideoDecoder extends AutoCloseable {

    /// The pictures that an access unit completes; mostly one, and yours to close.
    ///
    /// @param accessUnit  from position to limit: for H.264 NAL units each after a start code (Annex B), for the others
    ///                    one coded frame
    List<Picture> decode(ByteBuffer accessUnit);

    /// What comes cannot be shown properly until a whole picture does: ask the source for one.
    /// True at the start, after a damaged or missing unit; false once a key frame has been decoded.
    boolean needsKeyFrame();

    /// Packets were lost on the way here: the next pictures are damaged even if nothing in them tells. To be called for
    /// every gap: a missing slice the decoder notices by itself, a picture that is missing whole it does not.
    void lost();

    @Override
    void close();
}
