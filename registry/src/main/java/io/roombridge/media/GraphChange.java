package io.roombridge.media;

/// One change to who hears and sees whom. What is not named stays as it is, so a change costs the same however many
/// legs a graph joins.
///
/// A graph is named by the call or room it belongs to, unique in a gateway. A change for a graph that is not open, or
/// for a leg that is not in it, changes nothing.
public sealed interface GraphChange {

    String graph();

    /// Two legs joined: what one sends the other gets, forwarded where it fits and transcoded where not.
    record Pair(String graph, LegId one, LegId other) implements GraphChange {}

    /// A room with nobody in it: whoever enters hears the mix without themselves and sees the composed picture.
    record Open(String graph, Arrangement arrangement) implements GraphChange {}

    /// @param name   as drawn on the picture
    /// @param muted  neither heard nor counted as a speaker
    record Enter(String graph, LegId leg, String name, boolean muted) implements GraphChange {}

    record Leave(String graph, LegId leg) implements GraphChange {}

    record Mute(String graph, LegId leg, boolean muted) implements GraphChange {}

    /// @param name  as drawn on the picture
    record Rename(String graph, LegId leg, String name) implements GraphChange {}

    record Arrange(String graph, Arrangement arrangement) implements GraphChange {}

    /// Nobody is joined any more.
    record Close(String graph) implements GraphChange {}
}
