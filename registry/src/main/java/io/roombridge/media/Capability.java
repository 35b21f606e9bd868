package io.roombridge.media;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One way to code a medium that a peer says it can receive. SDP `fmtp` and H.245 capabilities are two spellings of
/// these records.
///
/// The algebra is small: [#intersect] gives what both sides can do. It is symmetric in what it permits, keeps the type,
/// and gives nothing when the two cannot meet.
public sealed interface Capability permits Audio, Capability.Video, H224 {

    MediaKind kind();

    /// The codec's name as RTP spells it: `PCMU`, `H264`, …
    String encodingName();

    /// Ticks of the RTP timestamp a second.
    int clockRate();

    /// The most that both this and the other permit; empty when they are different codecs or share no operating point.
    Optional<? extends Capability> intersect(Capability other);

    /// What may be sent to a peer that takes `theirs`: no more than both permit. Of H.264 it names the peer's own
    /// profile, since what is forwarded may use all of it; what we code ourselves is a part of every profile.
    default Optional<? extends Capability> toward(Capability theirs) {
        return intersect(theirs);
    }

    /// Of [#distance]: the same profile of H.264 with more constraints or less.
    int KIN = 1;
    /// Of [#distance]: another profile of H.264.
    int STRANGER = 2;

    /// Whether what is coded so may be sent as it is to who takes the other, whatever its limits are.
    default boolean feeds(Capability taken) {
        return intersect(taken).isPresent();
    }

    /// How far two are from each other that meet: 0, [#KIN] or [#STRANGER].
    default int distance(Capability other) {
        return 0;
    }

    /// Which of what a peer names suits one of ours best; empty when they do not meet, or only where another of ours is
    /// nearer.
    ///
    /// @param named  by the peer, in its order
    static <T> Optional<T> suiting(Capability mine, List<? extends Capability> ours, List<T> named,
            Function<T, Capability> capability) {
        return named.stream().filter(it -> mine.intersect(capability.apply(it)).isPresent())
                .filter(it -> mine.distance(capability.apply(it)) < STRANGER
                        || ours.stream().noneMatch(other -> other.isNear(capability.apply(it))))
                .min(Comparator.comparingInt(it -> mine.distance(capability.apply(it))));
    }

    /// Whether they meet, and not as strangers.
    default boolean isNear(Capability other) {
        return intersect(other).isPresent() && distance(other) < STRANGER;
    }

    /// Picture codecs.
    sealed interface Video extends Capability permits H264, H265, H263, H261, Vp8 {

        @Override
        default MediaKind kind() {
            return MediaKind.VIDEO;
        }

        @Override
        default int clockRate() {
            return 90_000;
        }

        /// Whether pictures are coded so here; what is not is taken, and passed on.
        default boolean isCoded() {
            return true;
        }

        /// The most bits a second the peer takes in this codec; 0 when it did not say.
        int maxBitRate();

        /// The largest picture that may be sent at about the given rate, fitted to 16:9 (or to the codec's own
        /// formats).
        PictureSize largestPicture(int framesPerSecond);
    }

    /// The lower of two limits of which 0 means none.
    static int lower(int one, int other) {
        return one == 0 ? other : other == 0 ? one : Math.min(one, other);
    }
}
