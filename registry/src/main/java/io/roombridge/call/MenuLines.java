package io.roombridge.call;

import io.roombridge.media.Arrangement;
import java.util.ArrayList;
import java.util.List;

/// What somebody inside a room reads over the picture.
final class MenuLines {

    /// Seconds that a menu is to be seen, and one line.
    static final int LONG = 20;
    static final int SHORT = 5;

    static final List<String> HINT = List.of("Press * to see what the keys do");
    static final List<String> UNKNOWN = List.of("That key does nothing here", "Press * to see what the keys do");
    static final List<String> HOSTS_ONLY = List.of("Only a host may do that", "*2, the PIN, #: become a host");
    static final List<String> NO_GUESTS = List.of("There are no guests");
    static final List<String> HOST_NOW = List.of("You are a host now", "Press * to see what a host may do");
    static final List<String> HOST_ALREADY = List.of("You are a host already");
    static final List<String> NO_HOSTS = List.of("This room has no host PIN");
    static final List<String> WRONG_PIN = List.of("That PIN was wrong");
    static final List<String> TOO_MANY = List.of("Too many wrong PINs: no more are taken");
    static final List<String> ALONE = List.of("You are alone here");

    private static final int MOST_STARS = 8;

    private MenuLines() {}

    /// What a member may press.
    static List<String> help(boolean muted, boolean host, Room room) {
        boolean hosts = room.terms().hostsProveThemselves();
        var lines = new ArrayList<String>();
        lines.add(muted ? "*6  be heard again" : "*6  mute yourself");
        if (host || !hosts) {
            lines.add("*8  another layout, for everybody");
        }
        if (host) {
            lines.add("*5  mute all guests, or none");
            lines.add(room.locked() ? "*7  unlock the room" : "*7  lock the room");
            lines.add("*1  let in who waits");
        } else if (hosts) {
            lines.add("*2, the PIN, #  become a host");
        }
        lines.add("*0  hide this");
        return lines;
    }

    static List<String> typed(String pin) {
        return pin.isEmpty() ? List.of("Host: enter the PIN, then #")
                : List.of("Host: enter the PIN, then #", "*".repeat(Math.min(MOST_STARS, pin.length())));
    }

    static List<String> ownMute(boolean muted) {
        return muted ? List.of("You are muted", "*6  be heard again") : List.of("You are heard again");
    }

    static List<String> mutedByHost(boolean muted) {
        return muted ? List.of("The host has muted you", "*6  be heard again")
                : List.of("The host lets you be heard again");
    }

    static List<String> guestsMuted(boolean muted) {
        return List.of(muted ? "All guests are muted" : "The guests are heard again");
    }

    static List<String> locked(boolean shut) {
        return List.of(shut ? "The room is locked" : "The room is open");
    }

    static List<String> layout(Arrangement arrangement) {
        return List.of("Layout: " + switch (arrangement) {
            case AUTOMATIC -> "automatic";
            case ONE -> "only who speaks";
            case ONE_PLUS_ONE -> "two";
            case TWO_BY_TWO -> "2 × 2";
            case ONE_PLUS_FIVE -> "1 large, 5 small";
            case THREE_BY_THREE -> "3 × 3";
            case FOUR_BY_FOUR -> "4 × 4";
        });
    }

    static List<String> admitted(int many) {
        return List.of(many == 0 ? "Nobody waits" : many == 1 ? "One is let in" : many + " are let in");
    }

    static List<String> slides(String name) {
        return List.of(name + " shows slides");
    }
}
