package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.LegId;
import java.util.Optional;

/// A media graph at work. Changed on the control thread only.
public interface Wiring {

    /// Looks at what is agreed with a leg now and swaps what has to be another.
    void rewire(LegId leg);

    /// The latest picture of it all, which the caller closes.
    default Optional<Picture> picture() {
        return Optional.empty();
    }

    /// Who shows slides now; nobody when empty.
    default void present(Optional<LegId> presenter) {
        // not where nobody shows any
    }

    /// The slides of this moment, which the caller closes.
    default Optional<Picture> slides() {
        return Optional.empty();
    }

    void close();
}
