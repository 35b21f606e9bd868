package io.roombridge.registry;

import io.roombridge.call.Cause;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One leg's story, kept when it is over.
///
/// @param call      the call it belonged to
/// @param incoming  the far end called us
/// @param from, to  as dialled
/// @param target    where it was routed: `room:board`, `trunk:zoom 123@zoomcrc.com`, …
/// @param answered  when it was answered; equal to `ended` when it never was
/// @param streams   what each stream had carried at the end
/// @param trace     what was decided on the way, a line a step
public record CallRecord(String call, LegId leg, boolean incoming, String from, String to, String product,
        String target,
                         Instant started, Instant answered, Instant ended, Cause cause,
                         List<StreamStatistics> streams, List<String> trace) {

    public CallRecord {
        streams = List.copyOf(streams);
        trace = List.copyOf(trace);
    }

    /// How long it was up; zero when never answered.
    public Duration duration() {
        return Duration.between(answered, ended);
    }
}
