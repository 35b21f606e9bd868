package io.roombridge.room;

import java.util.Optional;

/// Waits for slides of who has the floor, and says once in words when none come: a room system that shows them inside
/// its picture (composite content) has agreed on all there is to agree on, and nothing seems to be wrong.
///
/// Without a clock; for the control thread.
final class SlidesAwaited {

    /// Nanoseconds.
    static final long PATIENCE = 10_000_000_000L;

    /// What there is of the stream they should come in.
    enum Stream { NOT_AGREED, PAUSED, SILENT, FLOWS }

    private long since;
    private boolean over;

    /// @param now  when the floor was given; nanoseconds
    SlidesAwaited(long now) {
        since = now;
    }

    /// Since when slides are owed.
    long since() {
        return since;
    }

    /// @param picture  its picture goes on
    /// @return what is to be told
    Optional<String> look(Stream slides, boolean picture, long now) {
        since = slides == Stream.PAUSED ? now : since;
        over |= slides == Stream.FLOWS;
        if (over || now - since < PATIENCE) {
            return Optional.empty();
        }
        over = true;
        return Optional.of(slides == Stream.NOT_AGREED
                ? "has the floor and no stream for slides: what it shows can be seen in its picture alone"
                : picture ? "has the floor and sends no slides, while its picture goes on: what it shows may be inside"
                        + " its picture (composite content), its second stream (BFCP, H.239) being switched off"
                        : "has the floor and sends neither slides nor a picture: something between may drop them");
    }
}
