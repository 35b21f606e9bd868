package io.roombridge.call;

import io.roombridge.call.Member.Stage;
import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
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
    private final Closing closing;

    Lobby(Room room, Attendance members, Appearance appearance, Closing closing) {
        this.room = room;
        this.members = members;
        this.appearance = appearance;
        this.closing = closing;
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
        return allowed && room.entrance().refusal(member.leg().protocol(), members.size()).isEmpty()
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
            acts.add(appearance.await(member, lines));
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
        var refusal = room.entrance().refusal(member.leg().protocol(), members.size())
                .or(() -> room.locked() && as != Standing.HOST ? Optional.of(RoomTerms.LOCKED) : Optional.empty());
        return refusal.map(it -> sendAway(member, it)).orElseGet(() -> letIn(member.pressing(""), as));
    }

    private List<Act> sendAway(Member member, Refusal why) {
        return why.equals(RoomTerms.LOCKED) ? closing.one(member, why, Phrase.LOCKED, List.of(Prompt.LOCKED))
                : why.cause() == Cause.USER_BUSY ? closing.one(member, why, Phrase.FULL, List.of(Prompt.FULL))
                : closing.one(member, why, Phrase.GOODBYE, List.of());
    }

    private List<Act> wrong(Member member, String rest) {
        var failed = member.failing();
        var acts = new ArrayList<Act>();
        acts.add(new Act.WrongPin(member.leg()));
        if (failed.tries() == PIN_TRIES) {
            acts.addAll(closing.one(failed, new Refusal(Cause.WRONG_PIN, PIN_TRIES + " wrong PINs"), Phrase.PIN_WRONG,
                    List.of(Prompt.WRONG_PIN)));
            return acts;
        }
        acts.add(new Act.Note(member.leg(), "a wrong PIN"));
        acts.addAll(rest.isEmpty() ? show(failed) : typed(failed, rest));
        return acts;
    }

    /// It has waited as long as one may.
    List<Act> tooLong(Member member) {
        return switch (member.stage()) {
            case LOBBY -> closing.one(member, new Refusal(Cause.WRONG_PIN, "no PIN was entered in time"),
                    Phrase.PIN_NONE, List.of());
            case WAITING -> closing.one(member, new Refusal(Cause.NO_ANSWER, "nobody let it in in time"),
                    room.locked() ? Phrase.LOCKED : Phrase.HOST_AWAY,
                    List.of(room.locked() ? Prompt.LOCKED : Prompt.NO_HOST));
            case PARTING -> room.hangUp(member.leg(), member.exchange().why().orElseThrow().cause());
            case INVITED, IN -> List.of(); // others wait for it
        };
    }
}
