package io.roombridge.registry;

import io.roombridge.call.Cause;
import io.roombridge.call.StoryLine;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One leg's story, kept from when it is on its way and completed when it is over.
///
/// @param call      the call it belonged to; empty when it was refused before
/// @param incoming  the far end called us
/// @param from, to  as dialled
/// @param name      as the far end calls itself; may be empty
/// @param target    where it was routed: `room:board`, `trunk:zoom 123@zoomcrc.com`, …
/// @param answered  empty when it never was
/// @param end       empty while it is up
/// @param streams   what each stream had carried at the end
/// @param trace     what was decided and befell it on the way
public record CallRecord(String call, LegId leg, boolean incoming, String from, String to, String name, String product,
        String target, Instant started, Optional<Instant> answered, Optional<End> end, List<StreamStatistics> streams,
        List<StoryLine> trace) {

    /// @param why  in words, more than the cause's own where more is known
    public record End(Instant at, Cause cause, String why) {

        public static End of(Instant at, Cause cause) {
            return new End(at, cause, cause.words());
        }
    }

    public CallRecord {
        streams = List.copyOf(streams);
        trace = List.copyOf(trace);
    }

    /// How long it was up; zero when it never was answered, and while it is up.
    public Duration duration() {
        return end.map(it -> duration(it.at())).orElse(Duration.ZERO);
    }

    /// How long it has been up until now, or was; zero when it never was answered.
    public Duration duration(Instant now) {
        return answered.map(since -> Duration.between(since, end.map(End::at).orElse(now))).filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
