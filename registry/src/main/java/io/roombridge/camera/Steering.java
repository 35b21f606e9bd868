package io.roombridge.camera;

import io.roombridge.camera.CameraMessage.Continue;
import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.CameraMessage.Stop;
import java.util.Optional;

/// What one camera is told by us, and until when it moves: H.281 §5.1 has it stop by itself when nobody bids it go on
/// in time; we say so besides, since not every camera does.
///
/// ```
///           start                 continue of the same motion: as long again
/// Still ───────────▶ Moving ─────────────────────────────────────────────────▶ Moving
///   ▲                   │ stop, or the time is up
///   └───────────────────┘
/// ```
///
/// A pure machine: time is what it is told, in milliseconds of any clock that goes on.
public final class Steering {

    private Optional<Start> moving = Optional.empty();
    private long until;

    /// What goes out of a message; a [Continue] of what does not move any more is left out.
    public Optional<CameraMessage> told(CameraMessage message, long now) {
        return switch (message) {
            case Start start -> {
                moving = Optional.of(start).filter(it -> !it.motion().still());
                until = now + start.timeout();
                yield Optional.of(start);
            }
            case Continue(var motion) -> {
                boolean same = moving.filter(it -> it.motion().equals(motion)).isPresent();
                until = same ? now + moving.get().timeout() : until;
                yield Optional.of(message).filter(_ -> same);
            }
            case Stop stop -> {
                moving = Optional.empty();
                yield Optional.of(stop);
            }
            default -> Optional.of(message);
        };
    }

    /// The stop that is due; once.
    public Optional<Stop> due(long now) {
        if (moving.isEmpty() || now - until < 0) {
            return Optional.empty();
        }
        var stop = new Stop(moving.get().motion());
        moving = Optional.empty();
        return Optional.of(stop);
    }
}
