package io.roombridge.media;

import java.util.Optional;

/// Sound in a codec, in packets of at most so many milliseconds.
///
/// @param maxPacketTime 10–240 ms: the longest packet the peer takes (SDP `maxptime`, H.245 frames per packet)
public record Audio(AudioCodec codec, int maxPacketTime) implements Capability {

    public Audio {
        if (maxPacketTime < 10 || maxPacketTime > 240) {
            throw new IllegalArgumentException("packet time is 10..240 ms: " + maxPacketTime);
        }
    }

    /// With room for the usual 20 ms and vendors' 60.
    public static Audio of(AudioCodec codec) {
        return new Audio(codec, 60);
    }

    @Override
    public MediaKind kind() {
        return MediaKind.AUDIO;
    }

    @Override
    public String encodingName() {
        return codec.encodingName();
    }

    @Override
    public int clockRate() {
        return codec.clockRate();
    }

    @Override
    public Optional<Audio> intersect(Capability other) {
        return other instanceof Audio(var theirs, var theirTime) && theirs == codec
                ? Optional.of(new Audio(codec, Math.min(maxPacketTime, theirTime)))
                : Optional.empty();
    }
}
