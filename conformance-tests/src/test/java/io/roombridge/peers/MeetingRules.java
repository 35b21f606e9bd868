package io.roombridge.peers;

import io.roombridge.call.Cause;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who has to be where after each thing that happens to a room, as docs/api.md says it, section *Meetings that go on*.
final class MeetingRules {

    enum Place { OUT, OWES_PIN, WAITS, IN }

    private enum Standing { NOBODY, GUEST, HOST }

    /// How somebody was released.
    ///
    /// @param why  words that stand in the record
    record End(Cause cause, String why) {}

    /// Whose pictures somebody sees, and how many of them at once.
    record View(List<String> whose, int howMany) {}

    private static final End LOCKED = new End(Cause.CALL_REJECTED, "the room is locked");
    private static final End LEFT = new End(Cause.NORMAL_CLEARING, "");

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, End> ends = new LinkedHashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> muted = new HashSet<>();
    private boolean exists;
    private boolean locked;
    private String hostPin = "";
    private String guestPin = "";
    private int limit;
    private String definedLayout = "automatic";
    private String layout = definedLayout;

    Place place(String who) {
        return places.getOrDefault(who, Place.OUT);
    }

    /// Those who were released by the last that happened.
    Map<String, End> ends() {
        return ends;
    }

    boolean isOpen() {
        return !places.isEmpty();
    }

    boolean locked() {
        return locked;
    }

    String layout() {
        return layout;
    }

    List<String> inside() {
        return places.keySet().stream().filter(who -> place(who) == Place.IN).toList();
    }

    /// What somebody inside sees: by itself nobody but itself, of two the other, with one tile one of the others, else
    /// the picture that all share (docs/media.md).
    View view(String who) {
        var others = others(who);
        if (others.isEmpty()) {
            return new View(List.of(who), 1);
        }
        if (layout.equals("one")) {
            return new View(others, 1);
        }
        boolean ofTwo = layout.equals("automatic") && others.size() == 1;
        var whose = ofTwo ? others : inside();
        return new View(whose, whose.size());
    }

    /// The others inside.
    List<String> others(String who) {
        return inside().stream().filter(other -> !other.equals(who)).toList();
    }

    boolean isHeard(String who) {
        return place(who) == Place.IN && !muted.contains(who);
    }

    /// The definition, as JSON of a `PUT`.
    String definition(String alias) {
        return ("{\"aliases\": [\"%s\"], \"hostPin\": \"%s\", \"guestPin\": \"%s\", \"maxParticipants\": %d, "
                + "\"arrangement\": \"%s\"}").formatted(alias, hostPin, guestPin, limit, definedLayout);
    }

    // What happens

    void begins() {
        ends.clear();
    }

    void comes(String who, String pin) {
        var standing = standing(pin);
        var refusal = refusal(standing, pin);
        if (refusal.isPresent()) {
            ends.put(who, refusal.get());
        } else if (standing == Standing.NOBODY) {
            places.put(who, Place.OWES_PIN);
        } else {
            letIn(who, standing);
        }
    }

    private Optional<End> refusal(Standing standing, String pin) {
        if (!exists) {
            return Optional.of(new End(Cause.UNALLOCATED_NUMBER, ""));
        }
        boolean perhapsHost = standing == Standing.HOST || pin.isEmpty() && !hostPin.isEmpty();
        if (locked && !perhapsHost) {
            return Optional.of(LOCKED);
        }
        if (limit > 0 && places.size() + 1 > limit) {
            return Optional.of(full());
        }
        return standing == Standing.NOBODY && !pin.isEmpty()
                ? Optional.of(new End(Cause.WRONG_PIN, "the PIN dialled is none of the room's")) : Optional.empty();
    }

    void presses(String who, String pin) {
        var standing = standing(pin);
        if (place(who) == Place.IN || standing == Standing.NOBODY) {
            return;
        }
        if (limit > 0 && places.size() > limit) {
            goes(who, full());
        } else if (locked && standing != Standing.HOST) {
            goes(who, LOCKED);
        } else {
            letIn(who, standing);
        }
    }

    void leaves(String who) {
        goes(who, LEFT);
    }

    void isRemoved(String who) {
        goes(who, new End(Cause.NORMAL_CLEARING, "an operator ended the call"));
    }

    void isMuted(String who, boolean now) {
        if (now) {
            muted.add(who);
        } else {
            muted.remove(who);
        }
    }

    void isLocked(boolean now) {
        locked = now && isOpen();
        letIn();
    }

    void isLaidOut(String live) {
        layout = isOpen() ? live : layout;
    }

    void isClosed() {
        List.copyOf(places.keySet()).forEach(who ->
                goes(who, new End(Cause.NORMAL_CLEARING, "an operator ended the meeting")));
    }

    void isDeleted() {
        exists = false;
        List.copyOf(places.keySet()).forEach(who -> goes(who, new End(Cause.PREEMPTION, "")));
    }

    void isCreated() {
        exists = true;
        hostPin = "";
        guestPin = "";
        limit = 0;
        definedLayout = "automatic";
        layout = definedLayout;
    }

    void hasHostPin(String pin) {
        hostPin = pin;
        letIn();
    }

    void hasGuestPin(String pin) {
        if (!pin.equals(guestPin) && !pin.isEmpty()) {
            places.replaceAll((_, place) -> place == Place.WAITS ? Place.OWES_PIN : place);
        }
        guestPin = pin;
        letIn();
    }

    void hasLimit(int most) {
        limit = most;
        letIn();
    }

    void hasLayout(String name) {
        layout = name.equals(definedLayout) && isOpen() ? layout : name;
        definedLayout = name;
    }

    private Standing standing(String pin) {
        if (!hostPin.isEmpty() && pin.equals(hostPin)) {
            return Standing.HOST;
        }
        return hostPin.isEmpty() && guestPin.isEmpty() || pin.equals(guestPin) ? Standing.GUEST : Standing.NOBODY;
    }

    private End full() {
        return new End(Cause.USER_BUSY, "the room is full: it takes " + limit);
    }

    private void letIn(String who, Standing as) {
        boolean guestsWait = !hostPin.isEmpty() && guestPin.isEmpty();
        if (as == Standing.HOST) {
            hosts.add(who);
            places.put(who, Place.IN);
            letIn();
        } else {
            places.put(who, locked || guestsWait && hosts.isEmpty() ? Place.WAITS : Place.IN);
        }
    }

    /// Who waits for something that is not in the way any more.
    private void letIn() {
        for (var who : List.copyOf(places.keySet())) {
            boolean owesNothing = place(who) == Place.WAITS
                    || place(who) == Place.OWES_PIN && standing("") == Standing.GUEST;
            if (owesNothing && (limit == 0 || places.size() <= limit)) {
                letIn(who, Standing.GUEST);
            }
        }
    }

    private void goes(String who, End how) {
        places.remove(who);
        hosts.remove(who);
        muted.remove(who);
        ends.put(who, how);
        if (!isOpen()) { // what was changed for this meeting has ended with it
            locked = false;
            layout = definedLayout;
        }
    }
}
