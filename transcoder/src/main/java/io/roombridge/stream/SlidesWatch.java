package io.roombridge.stream;

import io.roombridge.media.MediaEvent;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import java.util.function.Consumer;

/// Whether slides come from a leg, told once a change: from the first packet on, until for [#PATIENCE] neither a packet
/// nor a sender report has come, or none may come any more. Slides may stand still for seconds; who sends nothing any
/// more sends no sender reports either (RFC 3550 §6.4). Of a stream that is no slides nothing is told. Lives on the
/// stream's loop.
final class SlidesWatch {

    /// Nanoseconds.
    static final long PATIENCE = 10_000_000_000L;

    private final StreamId id;
    private final Consumer<MediaEvent> events;
    private boolean flows;
    private long heard;

    SlidesWatch(StreamId id, Consumer<MediaEvent> events) {
        this.id = id;
        this.events = events;
    }

    void packet(long now) {
        heard = now;
        if (!flows) {
            turn(true);
        }
    }

    /// The peer reports as one who sends.
    void senderReport(long now) {
        heard = now;
    }

    /// @param agreed  whether any may come
    void tick(long now, boolean agreed) {
        if (flows && (!agreed || now - heard >= PATIENCE)) {
            turn(false);
        }
    }

    private void turn(boolean now) {
        flows = now;
        if (id.role() == Role.SLIDES) {
            events.accept(new MediaEvent.SlidesFlowed(id.leg(), now));
        }
    }
}
