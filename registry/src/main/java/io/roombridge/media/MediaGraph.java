package io.roombridge.media;

import java.util.List;

/// Who hears and sees whom. Sent whole each time it changes; the media plane finds what is new.
public sealed interface MediaGraph {

    /// Unique among the graphs of a gateway: the call's or room's name.
    String id();

    /// Two legs joined: what one sends the other gets, forwarded where it fits and transcoded where not.
    record Pair(String id, LegId one, LegId other) implements MediaGraph {}

    /// A room: everyone hears the mix without themselves and sees the composed picture.
    record Mixed(String id, List<Participant> participants, Arrangement arrangement) implements MediaGraph {
        public Mixed {
            participants = List.copyOf(participants);
        }
    }

    /// @param name   as drawn on the picture
    /// @param muted  neither heard nor counted as a speaker
    record Participant(LegId leg, String name, boolean muted) {}

    /// How a room's pictures are laid out; `AUTOMATIC` goes by how many there are.
    enum Arrangement { AUTOMATIC, ONE, ONE_PLUS_ONE, TWO_BY_TWO, ONE_PLUS_FIVE, THREE_BY_THREE, FOUR_BY_FOUR }
}
