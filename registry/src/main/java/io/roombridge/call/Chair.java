package io.roombridge.call;

import io.roombridge.call.Member.Origin;
import io.roombridge.call.Member.Stage;
import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.LegId;
import io.roombridge.prompt.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is decided about those who are in a room or wait to be, by a host or an operator.
public final class Chair {

    private final Room room;
    private final Attendance members;
    private final Lobby lobby;
    private final Appearance appearance;

    Chair(Room room, Attendance members, Lobby lobby, Appearance appearance) {
        this.room = room;
        this.members = members;
        this.lobby = lobby;
        this.appearance = appearance;
    }

    public List<Act> mute(LegId leg, boolean muted) {
        return appearance.mute(leg, muted);
    }

    /// @param label  what the others see; empty: what it calls itself
    public List<Act> rename(LegId leg, String label) {
        return members.find(leg).map(it -> appearance.renamed(it, it.labelled(label))).orElse(List.of());
    }

    /// Makes somebody a host, who then is not kept waiting, or a guest. That ends no meeting.
    public List<Act> stand(LegId leg, Standing standing) {
        var member = members.find(leg).filter(it -> it.standing() != standing).map(it -> it.standing(standing));
        if (member.isEmpty()) {
            return List.of();
        }
        members.put(member.get());
        var acts = new ArrayList<Act>(standing == Standing.HOST ? isHost(member.get()) : List.of());
        members.find(leg).ifPresent(it -> acts.addAll(appearance.mention(it,
                standing == Standing.HOST ? Phrase.HOST_NOW : Phrase.GUEST_NOW)));
        return acts;
    }

    private List<Act> isHost(Member member) {
        return Stream.concat(room.floor().isHost(member.leg()).stream(),
                (member.waits() ? lobby.letIn(member, Standing.HOST) : lobby.letIn()).stream()).toList();
    }

    /// Somebody inside has guessed too many PINs, here or elsewhere: none is taken in this call any more.
    public List<Act> takeNoPins(LegId leg) {
        members.find(leg).filter(Member::inside).map(it -> it.failed(Lobby.PIN_TRIES)).ifPresent(members::put);
        return List.of();
    }

    /// Somebody who is muted speaks, and reads how to be heard.
    public List<Act> spokeMuted(LegId leg) {
        return members.find(leg).filter(Member::muted)
                .map(it -> appearance.mention(it, Phrase.UNHEARD)).orElse(List.of());
    }

    /// Guests who are inside; a meeting in the cloud is none.
    List<Member> guests() {
        return members.all(it -> it.inside() && it.standing() == Standing.GUEST && it.origin() != Origin.CLOUD);
    }

    /// Nobody hears the guests, or everybody does again. Who comes later is heard.
    public List<Act> muteGuests(boolean muted) {
        return guests().stream().flatMap(it -> mute(it.leg(), muted).stream()).toList();
    }

    /// Who waits for the host or at the lock comes in, as far as there is room. Who owes a PIN goes on owing it.
    public List<Act> admit() {
        return admit(_ -> true);
    }

    /// As [#admit()], one alone.
    public List<Act> admit(LegId leg) {
        return admit(it -> it.leg().equals(leg));
    }

    private List<Act> admit(Predicate<Member> whom) {
        var acts = new ArrayList<Act>();
        for (var waiting : members.all(it -> it.stage() == Stage.WAITING && whom.test(it))) {
            if (room.entrance().refusal(waiting.leg().protocol(), members.size()).isEmpty()) {
                acts.addAll(room.comeIn(waiting.in(Standing.GUEST)));
            }
        }
        return acts;
    }

    /// The meeting ends for everybody, who read so for a moment, and hear it.
    ///
    /// @param host  what who ends it is called
    public List<Act> end(String host) {
        return room.part(Cause.NORMAL_CLEARING, host + ", a host, ended the meeting by keys", Phrase.ENDED);
    }
}
