package io.roombridge.call;

import io.roombridge.media.LegId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/// Whom a room calls for each that was dialled, as a [Call] does: all of a round ring together, and the first that
/// answers is who comes; when nobody does, the next round is called.
final class Invitations {

    private static final class Ringing {
        private final Set<LegId> legs = new LinkedHashSet<>();
        private final Queue<List<Invitee>> rounds = new ArrayDeque<>();
        /// Nobody is to be called after these.
        private boolean spoken;
    }

    private final Map<LegId, Ringing> ringing = new HashMap<>();

    /// @param rounds  one after the other until one answers; at least one, and somebody in each
    /// @return whom to call now
    List<Invitee> begin(Collection<List<Invitee>> rounds) {
        var dialled = new Ringing();
        dialled.rounds.addAll(rounds);
        return next(dialled);
    }

    private List<Invitee> next(Ringing dialled) {
        var round = dialled.rounds.remove();
        round.forEach(invitee -> {
            dialled.legs.add(invitee.leg());
            ringing.put(invitee.leg(), dialled);
        });
        return round;
    }

    /// It has answered, or speaks for all.
    ///
    /// @return who rang with it, and is to be released
    List<LegId> concluded(LegId leg) {
        var dialled = ringing.remove(leg);
        if (dialled == null) {
            return List.of();
        }
        dialled.legs.remove(leg);
        dialled.legs.forEach(ringing::remove);
        return List.copyOf(dialled.legs);
    }

    /// It does not come.
    ///
    /// @return whom to call instead, if nobody else rings
    List<Invitee> lost(LegId leg, Cause cause) {
        var dialled = ringing.remove(leg);
        if (dialled == null) {
            return List.of();
        }
        dialled.legs.remove(leg);
        dialled.spoken |= cause == Cause.USER_BUSY;
        return dialled.legs.isEmpty() && !dialled.spoken && !dialled.rounds.isEmpty() ? next(dialled) : List.of();
    }

    /// An operator has given it up, and nobody is called instead; who rings with it goes on.
    void givenUp(LegId leg) {
        var dialled = ringing.remove(leg);
        if (dialled != null) {
            dialled.legs.remove(leg);
            dialled.spoken = true;
        }
    }

    void clear() {
        ringing.clear();
    }
}
