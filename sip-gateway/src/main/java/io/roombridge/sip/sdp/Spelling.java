package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import java.util.Optional;
import java.util.Set;

/// How one codec is spelled in a description: its names, its number, its `a=fmtp`. One of these a codec, each in its
/// own file; [Spellings] has them all.
interface Spelling {

    /// In `a=rtpmap`, in lower case.
    Set<String> names();

    /// Whether it is meant where `a=rtpmap` says this clock. Most codecs have but one, which some peers get wrong.
    default boolean runsAt(int clockRate) {
        return true;
    }

    /// The number that RFC 3551 §6 gives it; -1 when it has none.
    int assigned();

    boolean spells(Capability capability);

    /// What the peer says it takes; empty for a form of the codec that we do not have.
    ///
    /// @param maxPacketTime  milliseconds; 0 when not said
    Optional<Capability> read(String fmtp, int maxPacketTime);

    /// How we describe ourselves.
    String write(Capability ours);

    /// How we answer this fmtp of the offer.
    default String answer(String theirs, Capability ours) {
        return write(ours);
    }

    /// What the peer may send after we answered so.
    default Capability promised(String theirs, Capability ours) {
        return ours;
    }

    /// What is left of what we offered when the peer answers so.
    default Capability limiting(String theirs, Capability offered) {
        return offered;
    }

    /// What the fmtp says of the stream that its author sends, as [io.roombridge.media.Format] has it.
    default String parameterSets(String fmtp) {
        return "";
    }

    /// Of `a=rtpmap`; it says 1 by not being there.
    default int channels() {
        return 1;
    }

    /// The most bits a second the peer takes by the codec's own word; 0 when it did not say.
    default int maxBitRate(String fmtp, Capability theirs) {
        return theirs instanceof Capability.Video video ? video.maxBitRate() : 0;
    }
}
