package io.roombridge.room;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.prompt.Sounds;
import io.roombridge.stream.LegStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// What every graph is built with.
///
/// @param clocks   beat for sound, which is mixed and encoded on them
/// @param pictures beats at the rate of pictures; it only hands work on
/// @param control  where graphs are changed, one change at a time
/// @param streams  the streams there are now
/// @param sounds   of the prompts that legs are told
public record Works(Limits limits, Codecs codecs, PicturePool pool, Workers workers, List<Clock> clocks,
        Clock pictures, Executor control, Consumer<MediaEvent> events,
        Function<StreamId, Optional<LegStream>> streams, Sounds sounds) {

    /// What pictures may cost.
    ///
    /// @param framesPerSecond of composed pictures
    /// @param maxBitRate      bits a second of a stream we encode, whatever more the peer takes
    public record Limits(int framesPerSecond, int maxBitRate) {}

    /// The clock a graph is pinned to.
    public Clock clock(String graph) {
        return clocks.get(Math.floorMod(graph.hashCode(), clocks.size()));
    }

    /// @param role  of what is to be seen
    public VideoView view(Role role) {
        return new VideoView(codecs, workers, limits, pool, role);
    }
}
