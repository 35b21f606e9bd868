package io.roombridge.call;

import io.roombridge.call.Keypad.Wish;
import io.roombridge.call.Member.Origin;
import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.camera.CameraMessage;
import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody inside a room does by keys. Whatever is pressed, and whatever comes of it, is answered on the picture
/// of who pressed it. A meeting in the cloud is no person: its keys mean nothing here.
final class Menu {

    private static final Duration TO_PRESS = Duration.ofSeconds(MenuLines.LONG);

    private final Room room;
    private final Attendance members;
    private final Appearance appearance;
    private final CameraMenu cameras;

    Menu(Room room, Attendance members, Appearance appearance) {
        this.room = room;
        this.members = members;
        this.appearance = appearance;
        cameras = new CameraMenu(room, members);
    }

    List<Act> pressed(Member member, String keys) {
        var acts = new ArrayList<Act>();
        if (member.origin() != Origin.CLOUD && !room.ends()) {
            keys.chars().forEach(key -> members.find(member.leg()).ifPresent(it -> acts.addAll(press(it, (char) key))));
        }
        return settled(member, acts);
    }

    /// Of what keys that came together have it told, the last; and it is waited for once.
    private static List<Act> settled(Member member, List<Act> acts) {
        var last = acts.reversed();
        var told = last.stream().filter(it -> isTold(member, it)).findFirst();
        var awaited = last.stream().filter(it -> isAwaited(member, it)).findFirst();
        return acts.stream().filter(it -> !isTold(member, it) || it == told.orElseThrow())
                .filter(it -> !isAwaited(member, it) || it == awaited.orElseThrow()).toList();
    }

    private static boolean isAwaited(Member member, Act act) {
        return act instanceof Act.Await(var leg, _) && leg.equals(member.leg());
    }

    private static boolean isTold(Member member, Act act) {
        return act instanceof Act.Change(GraphChange.Tell tell) && tell.leg().equals(member.leg());
    }

    /// It pressed a key, and no other since: the menu is gone from its picture.
    List<Act> forgotten(Member member) {
        members.put(member.pressing(""));
        return List.of();
    }

    private List<Act> press(Member before, char key) {
        var pressed = Keypad.press(before.digits(), key);
        var member = before.pressing(pressed.typed());
        members.put(member);
        return switch (pressed.wish()) {
            case NOTHING -> List.of();
            case HINT -> tell(member, Phrase.HINT);
            case HELP -> goesOn(member, help(member));
            case HIDE -> List.of(appearance.tell(member, List.of(), 0));
            case TYPES_PIN, GIVES_PIN -> pin(member, pressed.wish(), pressed.digits());
            case MUTE -> and(appearance.muteItself(member), did(member, "", "",
                    member.muted() ? "is heard again, by keys" : "muted itself by keys"));
            case CAMERAS -> cameras(member);
            case POSITION -> position(member, Integer.parseInt(pressed.digits()));
            case LAYOUT, NEXT_CAMERA, PROLONG, LOCK, MUTE_GUESTS, ADMIT, ASKS_END, ENDS -> isHost(member)
                    || freeToAll(pressed.wish())
                    ? decided(member, pressed.wish()) : hostsOnly(member, pressed.wish());
            case UNKNOWN -> tell(member, Phrase.KEY_UNKNOWN);
        };
    }

    private List<Act> hostsOnly(Member member, Wish wish) {
        members.put(member.pressing(""));
        var what = switch (wish) {
            case LAYOUT -> "change the layout";
            case LOCK -> room.locked() ? "unlock the room" : "lock the room";
            case MUTE_GUESTS -> "mute the guests";
            case ADMIT -> "let somebody in";
            case PROLONG -> "prolong the meeting";
            case NEXT_CAMERA -> "choose a camera";
            default -> "end the meeting";
        };
        return and(did(member, "", "", "wanted to " + what + " by keys: only a host may"),
                tell(member, Phrase.HOSTS_ONLY));
    }

    private static List<Act> did(Member member, String action, String detail, String words) {
        return List.of(new Act.Did(member.leg(), action, detail, words));
    }

    /// Where nobody can become a host, the layout, the choice of a camera and more time are everybody's.
    private boolean freeToAll(Wish wish) {
        return (wish == Wish.LAYOUT || wish == Wish.NEXT_CAMERA || wish == Wish.PROLONG)
                && !room.terms().hostsProveThemselves();
    }

    private List<String> help(Member member) {
        return MenuLines.help(member, room, cameras.isOf(member), appearance.wording(member));
    }

    private static boolean isHost(Member member) {
        return member.standing() == Standing.HOST;
    }

    private List<Act> decided(Member member, Wish wish) {
        return switch (wish) {
            case LAYOUT -> {
                var all = Arrangement.values();
                var next = all[(room.arrangement().ordinal() + 1) % all.length];
                var name = next.name().toLowerCase(Locale.ROOT);
                yield and(did(member, "layout", name, "chose the layout " + name + " by keys"), room.arrange(next),
                        tell(member, MenuLines.layout(next, appearance.wording(member))));
            }
            case LOCK -> {
                boolean shut = !room.locked();
                yield and(did(member, shut ? "lock" : "unlock", "", shut ? "locked the room by keys"
                        : "unlocked the room by keys"), room.lock(shut),
                        tell(member, shut ? Phrase.LOCKED : Phrase.UNLOCKED));
            }
            case NEXT_CAMERA -> and(did(member, "", "", "chose another camera by keys"), room.cameras().next(),
                    cameras(member));
            case PROLONG -> prolong(member);
            case MUTE_GUESTS -> muteGuests(member);
            case ASKS_END -> goesOn(member, appearance.wording(member).lines(Phrase.END_ASKED));
            case ENDS -> and(did(member, "close", "", "ended the meeting by keys"), room.chair().end(member.name()));
            default -> admit(member);
        };
    }

    /// Whose camera it would turn, and how.
    private List<Act> cameras(Member member) {
        if (!cameras.isOf(member)) {
            return noCamera(member);
        }
        return goesOn(member, cameras.lines(isHost(member) || freeToAll(Wish.NEXT_CAMERA),
                appearance.wording(member)));
    }

    private List<Act> noCamera(Member member) {
        members.put(member.pressing(""));
        return tell(member, Phrase.CAMERA_NONE);
    }

    private List<Act> position(Member member, int position) {
        return room.cameras().target(member.leg()).flatMap(members::find)
                .map(it -> and(room.cameras().steer(it.leg(), new CameraMessage.ActivatePreset(position)),
                        goesOn(member, cameras.lines(it, position, isHost(member) || freeToAll(Wish.NEXT_CAMERA),
                                appearance.wording(member)))))
                .orElseGet(() -> noCamera(member));
    }

    /// A meeting that ends by itself does so later.
    private List<Act> prolong(Member member) {
        if (room.end().at().isEmpty()) {
            return tell(member, Phrase.KEY_UNKNOWN);
        }
        return and(did(member, "prolong", MenuLines.MORE.toMinutes() + " min", "prolonged the meeting by keys"),
                room.end().prolong(MenuLines.MORE), tell(member, room.end().lines(member)));
    }

    /// All are silent, or, when they are, none.
    private List<Act> muteGuests(Member host) {
        var guests = room.chair().guests();
        boolean silence = guests.stream().anyMatch(it -> !it.muted());
        if (guests.isEmpty()) {
            return tell(host, Phrase.NO_GUESTS);
        }
        return and(did(host, silence ? "mute-guests" : "unmute-guests", "", silence ? "muted all guests by keys"
                : "had all guests be heard again, by keys"), room.chair().muteGuests(silence),
                tell(host, silence ? Phrase.GUESTS_MUTED : Phrase.GUESTS_UNMUTED));
    }

    private List<Act> admit(Member host) {
        int waited = members.waiting();
        var acts = room.chair().admit();
        int came = waited - members.waiting();
        return and(came == 0 ? List.of() : did(host, "admit", came + " of " + waited, "let in " + came + " of " + waited
                + " who waited, by keys"), acts, tell(host, MenuLines.admitted(came, appearance.wording(host))));
    }

    private List<Act> pin(Member member, Wish wish, String pin) {
        var standing = isHost(member) ? Optional.of(Phrase.HOST_ALREADY)
                : !room.terms().hostsProveThemselves() ? Optional.of(Phrase.NO_HOSTS)
                : member.tries() == Lobby.PIN_TRIES ? Optional.of(Phrase.PIN_TOO_MANY) : Optional.<Phrase>empty();
        if (standing.isPresent()) {
            return tell(member, standing.get());
        }
        if (wish == Wish.TYPES_PIN) {
            return goesOn(member, MenuLines.typed(pin, appearance.wording(member)));
        }
        if (room.terms().standing(pin).filter(Standing.HOST::equals).isPresent()) {
            return and(did(member, "make-host", "", "became a host by the PIN"),
                    room.chair().stand(member.leg(), Standing.HOST));
        }
        members.put(member.failing());
        return and(List.of(new Act.WrongPin(member.leg()), new Act.Note(member.leg(), "a wrong PIN")),
                List.of(appearance.tell(member, Phrase.PIN_WRONG), appearance.say(member, Prompt.WRONG_PIN)));
    }

    /// The next key is waited for as long as the lines are to be seen.
    private List<Act> goesOn(Member member, List<String> lines) {
        return List.of(appearance.tell(member, lines, MenuLines.LONG), new Act.Await(member.leg(), TO_PRESS));
    }

    private List<Act> tell(Member member, Phrase phrase) {
        return List.of(appearance.tell(member, phrase));
    }

    private List<Act> tell(Member member, List<String> lines) {
        return List.of(appearance.tell(member, lines, MenuLines.SHORT));
    }

    private static List<Act> and(List<Act> first, List<Act> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static List<Act> and(List<Act> first, List<Act> second, List<Act> third) {
        return and(and(first, second), third);
    }
}
