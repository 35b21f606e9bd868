package io.roombridge.relay;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.StreamId;
import io.roombridge.pipeline.Sink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/// What every graph is built with.
///
/// @param control where graphs are changed, one change at a time
/// @param beat    for what happens at the rate of pictures; it only hands work on
/// @param streams the streams there are now
record Works(RelaySettings settings, Codecs codecs, PicturePool pool, Workers workers, List<AudioClock> clocks,
        ScheduledExecutorService beat, Executor control, Sink<MediaEvent> events,
        Function<StreamId, Optional<LegStream>> streams) {

    /// The clock a graph is pinned to.
    AudioClock clock(String graph) {
        return clocks.get(Math.floorMod(graph.hashCode(), clocks.size()));
    }

    VideoView view() {
        return new VideoView(codecs, workers, settings, pool);
    }

    /// Now, on the clock of pictures.
    static long pictureTime() {
        return System.nanoTime() / 1_000 * 90 / 1_000;
    }
}
