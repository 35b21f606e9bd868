package io.roombridge.media;

import io.roombridge.camera.CameraMessage;
import io.roombridge.prompt.Speech;
import java.util.List;
import java.util.Optional;

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

    /// A leg is not inside yet: until it enters or leaves it hears silence, or what
    /// is said to it, and sees these lines, and nothing of its own
    /// media is decoded, heard or seen. Keys it presses are told all the same. Said again, it sees other lines; a leg
    /// that is inside goes out and waits.
    ///
    /// @param lines  from the top, the first in larger letters; each is cut to what fits
    record Wait(String graph, LegId leg, List<String> lines) implements GraphChange {
        public Wait {
            lines = List.copyOf(lines);
        }
    }

    /// Out of the graph, from inside or from waiting.
    record Leave(String graph, LegId leg) implements GraphChange {}

    record Mute(String graph, LegId leg, boolean muted) implements GraphChange {}

    /// @param name  as drawn on the picture
    record Rename(String graph, LegId leg, String name) implements GraphChange {}

    /// Who shows slides now; nobody when empty. They go to each leg that takes them as a stream of its own, and into
    /// the picture of each that does not.
    record Present(String graph, Optional<LegId> presenter) implements GraphChange {}

    /// A leg that is inside sees these lines over the picture it sees otherwise, alone and for a while. Said again,
    /// other lines take their place, and none takes them away at once. A leg that sees no picture is told nothing.
    ///
    /// @param lines    from the top; each is cut to what fits
    /// @param seconds  0 or more
    record Tell(String graph, LegId leg, List<String> lines, int seconds) implements GraphChange {
        public Tell {
            lines = List.copyOf(lines);
            if (seconds < 0) {
                throw new IllegalArgumentException("lines are shown 0 seconds or more: " + seconds);
            }
        }
    }

    /// A leg is told something by voice, alone: while it waits instead of silence, inside over the sound of the room,
    /// which is turned down meanwhile. It begins once the leg takes sound. Said again, the other takes its place, and
    /// [Speech#NONE] ends it; so does coming in or going out.
    record Say(String graph, LegId leg, Speech speech) implements GraphChange {}

    /// The peer of a leg is told something about its camera, or about what it may do with those of others. A leg
    /// without a stream for that is told nothing. A motion that nobody bids go on is stopped in time.
    record Steer(String graph, LegId leg, CameraMessage message) implements GraphChange {}

    /// A leg that is inside sees these lines over its picture whenever it is told nothing else; none takes them away.
    ///
    /// @param lines  as of [Tell]
    record Remind(String graph, LegId leg, List<String> lines) implements GraphChange {
        public Remind {
            lines = List.copyOf(lines);
        }
    }

    /// Whether a padlock is drawn on the picture. A room that is opened has none.
    record Lock(String graph, boolean locked) implements GraphChange {}

    record Arrange(String graph, Arrangement arrangement) implements GraphChange {}

    /// Nobody is joined any more.
    record Close(String graph) implements GraphChange {}
}
