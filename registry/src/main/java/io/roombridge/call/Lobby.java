package io.roombridge.call;

import io.roombridge.call.Member.Stage;
import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who has been answered and is not in the room yet: for want of a PIN, of a host, or because the room is locked.
final class Lobby {

    static final int PIN_TRIES = 3;
    private static final int LONGEST_PIN = 32;
    private static final Duration TO_ENTER_A_PIN = Duration.ofMinutes(3);
    private static final Duration TO_WAIT = Duration.ofHours(1);

    private final Room room;
    private final Attendance members;
    private final Appearance appearance;

    Lobby(Room room, Attendance members, Appearance appearance) {
        this.room = room;
        this.members = members;
        this.appearance = appearance;
    }

    List<Act> owesPin(Member member) {
        var acts = new ArrayList<Act>();
        acts.add(new Act.Note(member.leg(), "waits: a PIN is asked for"));
        acts.add(new Act.Await(member.leg(), TO_ENTER_A_PIN));
        acts.addAll(show(member.at(Stage.LOBBY)));
        return acts;
    }

    /// Whoever is allowed to come in does, at once or when the host comes.
    List<Act> letIn(Member member, Standing as) {
        boolean host = as == Standing.HOST || member.standing() == Standing.HOST;
        if (host || !room.locked() && !(room.terms().guestsWaitForHost() && members.hosts() == 0)) {
            var acts = new ArrayList<>(room.comeIn(member.in(as)));
            acts.addAll(host ? letIn() : List.of());
            return acts;
        }
        if (member.stage() == Stage.WAITING) {
            return show(member);
        }
        var acts = new ArrayList<Act>();
        acts.add(new Act.Note(member.leg(), room.locked() ? "waits: the room is locked" : "waits for the host"));
        acts.add(new Act.Await(member.leg(), TO_WAIT));
        acts.addAll(show(member.at(Stage.WAITING)));
        return acts;
    }

    /// Who waits for something that is not in the way any more.
    List<Act> letIn() {
        if (members.waiting() == 0) {
            return List.of();
        }
        var acts = new ArrayList<Act>();
        members.all(Member::waits).forEach(one -> members.find(one.leg()).filter(Member::waits)
                .ifPresent(it -> acts.addAll(again(it))));
        return acts;
    }

    private List<Act> again(Member member) {
        boolean allowed = member.stage() == Stage.WAITING || room.terms().standing("").isPresent();
        return allowed && room.refusal(member.leg().protocol(), members.size()).isEmpty()
                ? letIn(member, Standing.GUEST) : show(member);
    }

    /// The picture of one who waits, and what is said to it, if that is something else now.
    private List<Act> show(Member member) {
        var wording = appearance.wording(member);
        var lines = WaitingLines.of(member, room.terms(), room.locked(), wording);
        var speech = WaitingLines.speech(member, room.locked(), wording);
        members.put(member.told(lines, speech));
        var acts = new ArrayList<Act>();
        if (!lines.equals(member.shown())) {
            acts.add(new Act.Change(new GraphChange.Wait(room.id(), member.leg(), lines)));
        }
        if (!speech.equals(member.said())) {
            acts.add(appearance.say(member, speech));
        }
        return acts;
    }

    /// Digits gather until `#`; after the last wrong PIN the leg goes.
    List<Act> typed(Member member, String digits) {
        var typed = member.digits() + digits;
        int end = typed.indexOf('#');
        if (end < 0) {
            return show(member.pressing(typed.substring(Math.max(0, typed.length() - LONGEST_PIN))));
        }
        var pin = typed.substring(0, end);
        var rest = typed.substring(end + 1);
        if (pin.isEmpty()) {
            return typed(member.pressing(""), rest);
        }
        return room.terms().standing(pin).map(as -> proved(member, as)).orElseGet(() -> wrong(member, rest));
    }

    private List<Act> proved(Member member, Standing as) {
        var refusal = room.refusal(member.leg().protocol(), members.size())
                .or(() -> room.locked() && as != Standing.HOST ? Optional.of(RoomTerms.LOCKED) : Optional.empty());
        return refusal.map(it -> sendAway(member.leg(), it)).orElseGet(() -> letIn(member.pressing(""), as));
    }

    private List<Act> wrong(Member member, String rest) {
        var failed = member.failing();
        var acts = new ArrayList<Act>();
        acts.add(new Act.WrongPin(member.leg()));
        if (failed.tries() == PIN_TRIES) {
            acts.addAll(sendAway(member.leg(), new Refusal(Cause.WRONG_PIN, PIN_TRIES + " wrong PINs")));
            return acts;
        }
        acts.add(new Act.Note(member.leg(), "a wrong PIN"));
        acts.addAll(rest.isEmpty() ? show(failed) : typed(failed, rest));
        return acts;
    }

    /// It has waited as long as one may.
    List<Act> tooLong(Member member) {
        return switch (member.stage()) {
            case LOBBY -> sendAway(member.leg(), new Refusal(Cause.WRONG_PIN, "no PIN was entered in time"));
            case WAITING -> sendAway(member.leg(), new Refusal(Cause.NO_ANSWER, "nobody let it in in time"));
            case INVITED, IN -> List.of(); // others wait for it
        };
    }

    private List<Act> sendAway(LegId leg, Refusal why) {
        var acts = new ArrayList<Act>();
        acts.add(new Act.Note(leg, why.words()));
        acts.addAll(room.hangUp(leg, why.cause()));
        return acts;
    }
}
