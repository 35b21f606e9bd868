package io.roombridge.call;

import io.roombridge.media.LegId;
import java.util.List;

/// What joins legs: a call of two, or a room of any number. A machine without I/O; what it is told it answers with
/// acts.
public sealed interface Conversation permits Call, Room {

    /// Unique in the gateway; the id of its media graph.
    String id();

    List<LegId> legs();

    List<Act> on(LegEvent event);

    /// Ends one leg on an administrator's word.
    List<Act> hangUp(LegId leg, Cause cause);

    /// Nobody is left.
    boolean over();
}
