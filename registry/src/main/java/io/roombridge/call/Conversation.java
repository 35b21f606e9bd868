package io.roombridge.call;

import io.roombridge.media.LegId;
import java.util.List;
import java.util.Optional;

/// What joins legs: a call of two, or a room of any number; or one
/// that is asked where it wants to go. A machine without I/O; what it is told it answers with
/// acts. What comes from a leg that is none of its own it leaves alone.
public sealed interface Conversation permits Call, Room, Reception {

    /// Unique in the gateway; the id of its media graph.
    String id();

    List<Act> on(LegEvent event);

    /// Whom it called on that leg has rung long enough (Q.931 T301, RFC 3261 §13.3.1.1), or who is there has waited as
    /// long as the conversation said.
    List<Act> unanswered(LegId leg);

    /// Ends one leg on an administrator's word.
    List<Act> hangUp(LegId leg, Cause cause);

    /// Who shows slides.
    Optional<LegId> presenter();

    /// Nobody is left, or nobody has come yet.
    boolean over();
}
