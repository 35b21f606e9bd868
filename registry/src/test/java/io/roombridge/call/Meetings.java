package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Prompts;
import io.roombridge.prompt.Speech;
import io.roombridge.prompt.Texts;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the tests of rooms and calls speak of.
final class Meetings {

    static final CapabilitySet OURS = CapabilitySet.ours(1_000_000);

    static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    static final Texts TEXTS = Prompts.shipped(Language.ENGLISH).texts();

    static final Equipment EQUIPMENT = new Equipment(OURS, TEXTS, Languages.NONE, () -> NOON);

    private Meetings() {}

    static RoomTerms terms(String hostPin, String guestPin, int most, String cloud) {
        return new RoomTerms("Board", hostPin, guestPin, most, Set.of(Protocol.values()), Arrangement.AUTOMATIC, false,
                cloud, false, false, FloorPolicy.ANYONE, Optional.empty(), 0);
    }

    /// As the others, where guests wait for a host and the meeting ends with the last.
    static RoomTerms hosted(String hostPin, String guestPin, boolean endsWithHost) {
        return new RoomTerms("Board", hostPin, guestPin, 0, Set.of(Protocol.values()), Arrangement.AUTOMATIC, false,
                "", true, endsWithHost, FloorPolicy.ANYONE, Optional.empty(), 0);
    }

    static LegEvent.Offered offered(LegId leg) {
        return new LegEvent.Offered(leg, party(leg.value()), Alias.of("8001"), CapabilitySet.NONE);
    }

    static LegEvent answered(LegId leg) {
        return new LegEvent.Answered(leg, party(leg.value()), OURS);
    }

    static List<Act> invite(Room room, LegId leg) {
        return room.invite(List.of(List.of(invitee(leg))));
    }

    static List<Act> meet(Room room, String cloud, LegId leg) {
        return room.meet(cloud, invitee(leg));
    }

    static Invitee invitee(LegId leg) {
        return new Invitee(leg, Alias.of("8001"), destination(leg), party(leg.value()));
    }

    private static Destination destination(LegId leg) {
        return new Destination(leg.protocol(), "sip:" + leg.value(), Transport.TCP, "10.0.0.3", 5060, Optional.empty());
    }

    static Party party(String alias) {
        return new Party(Alias.of(alias), "", "", new InetSocketAddress("10.0.0.9", 5060), true, true, false, "");
    }

    /// What is done of legs and of media, without what is said and shown to those who wait.
    static List<Act> deeds(List<Act> acts) {
        return acts.stream().filter(act -> switch (act) {
            case Act.Note _, Act.Await _, Act.Wake _, Act.Did _, Act.WrongPin _, Act.Change(GraphChange.Wait _),
                    Act.Change(GraphChange.Tell _), Act.Change(GraphChange.Say _), Act.Change(GraphChange.Remind _),
                    Act.Change(GraphChange.Lock _) -> false;
            case Act.Ask _, Act.Change _, Act.Dial _, Act.Route _ -> true;
        }).toList();
    }

    static Act said(LegId leg, int again, Prompt... prompts) {
        return new Act.Change(new GraphChange.Say("room:board", leg,
                new Speech(Language.ENGLISH, List.of(prompts), again)));
    }

    static Act waits(LegId leg, String... lines) {
        return new Act.Change(new GraphChange.Wait("room:board", leg,
                Stream.concat(Stream.of("Board"), Stream.of(lines)).toList()));
    }

    static Room hosted(boolean endsWithHost) {
        return new Room("board", hosted("77", "1234", endsWithHost), EQUIPMENT);
    }

    static Room room(String hostPin, String guestPin, int most, String cloud) {
        return new Room("board", terms(hostPin, guestPin, most, cloud), EQUIPMENT);
    }

    static LegEvent released(LegId leg) {
        return new LegEvent.Released(leg, Cause.NORMAL_CLEARING);
    }

    static LegEvent pressed(LegId leg, String digits) {
        return new LegEvent.DigitsPressed(leg, digits);
    }

    static Act answer(LegId leg) {
        return new Act.Ask(new LegCommand.Answer(leg, OURS));
    }

    static Act release(LegId leg, Cause cause) {
        return new Act.Ask(new LegCommand.Release(leg, cause));
    }

    static Act opened() {
        return new Act.Change(new GraphChange.Open("room:board", Arrangement.AUTOMATIC));
    }

    static Act entered(LegId leg) {
        return new Act.Change(new GraphChange.Enter("room:board", leg, leg.value(), false));
    }

    static Act left(LegId leg) {
        return new Act.Change(new GraphChange.Leave("room:board", leg));
    }

    static Act named(LegId leg, String name) {
        return new Act.Change(new GraphChange.Rename("room:board", leg, name));
    }

    static Act closed() {
        return new Act.Change(new GraphChange.Close("room:board"));
    }
}
