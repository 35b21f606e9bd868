package io.roombridge.routes;

import io.roombridge.call.Act;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.Equipment;
import io.roombridge.call.Invitee;
import io.roombridge.call.LegEvent;
import io.roombridge.call.LiveGateway.Dialled;
import io.roombridge.call.Member;
import io.roombridge.call.Party;
import io.roombridge.call.Refusal;
import io.roombridge.call.Room;
import io.roombridge.call.RoomTerms;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Passcode;
import io.roombridge.dialplan.Target;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.RoomDefinition;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rooms that somebody is in: opened by who comes first, changed while they are open, gone with the last.
final class OpenRooms {

    private static final Logger log = LoggerFactory.getLogger(OpenRooms.class);

    private static final Alias NAMELESS = Alias.of("room");

    private final Conversations conversations;
    private final LiveLegs legs;
    private final Catalogue<RoomDefinition> defined;
    private final Destinations destinations;
    private final Function<DialRequest, Decision> plan;
    private final Equipment equipment;
    private final Map<String, LegId> speakers = new ConcurrentHashMap<>();

    OpenRooms(Conversations conversations, LiveLegs legs, Catalogue<RoomDefinition> defined, Destinations destinations,
            Function<DialRequest, Decision> plan, Equipment equipment) {
        this.conversations = conversations;
        this.legs = legs;
        this.defined = defined;
        this.destinations = destinations;
        this.plan = plan;
        this.equipment = equipment;
    }


    /// @param pin  what was dialled with the alias; empty when nothing
    /// @return why there is no such room, or why it does not take one whom the reception sends; empty when the room
    ///         itself took care of the caller
    Optional<Refusal> enter(String name, Leg leg, LegEvent.Offered offered, String pin) {
        var refused = new AtomicReference<Optional<Refusal>>(Optional.empty());
        boolean there = inRoom(name, room -> {
            refused.set(leg.conversation().isPresent() ? room.entrance().turnsAway(leg.id().protocol(), pin)
                    : Optional.empty());
            if (refused.get().isPresent()) {
                return List.of();
            }
            var acts = room.enter(offered, pin);
            if (room.member(leg.id()).isPresent()) {
                legs.join(leg, room);
            }
            return acts;
        });
        return there ? refused.get()
                : Optional.of(new Refusal(Cause.UNALLOCATED_NUMBER, "there is no room " + name + " any more"));
    }

    /// Has a room call what the dial plan says an alias is. It opens if it is not open.
    Dialled dial(String name, Decision decision) {
        var rounds = rounds(name, decision);
        if (rounds.isEmpty()) {
            return refused(decision);
        }
        var dialled = new AtomicReference<Dialled>(refused(new Refusal(Cause.UNALLOCATED_NUMBER, "it is no more")));
        inRoom(name, room -> {
            var all = rounds.stream().flatMap(List::stream).map(Invitee::leg).toList();
            dialled.set(all.stream().filter(leg -> room.entrance().objection(leg.protocol()).isEmpty()).findFirst()
                    .<Dialled>map(Dialled.Calling::new)
                    .orElseGet(() -> refused(room.entrance().objection(all.getFirst().protocol()).orElseThrow())));
            return room.invite(rounds);
        });
        return dialled.get();
    }

    private static Dialled refused(Refusal why) {
        return new Dialled.Refused(why.cause(), List.of(why.words()));
    }

    /// Nothing of what the dial plan says can be called.
    private Dialled refused(Decision decision) {
        if (decision.refusal().isPresent()) {
            return new Dialled.Refused(decision.refusal().get(), decision.trace());
        }
        var why = decision.targets().stream().flatMap(target -> destinations.refusal(target).stream()).findFirst()
                .orElseGet(() -> new Refusal(Cause.SUBSCRIBER_ABSENT, decision.first() + " cannot be called"));
        return new Dialled.Refused(why.cause(), Stream.concat(decision.trace().stream(), Stream.of(why.words()))
                .toList());
    }

    /// Has an open room call its meeting in the cloud.
    void dialCloud(Act.Dial dial) {
        var name = dial.room();
        var cloud = dial.dialString();
        Alias.parse(cloud).map(alias -> plan.apply(DialRequest.ours(Protocol.SIP, aliasOf(name), alias)))
                .flatMap(decision -> rounds(name, decision).stream().map(List::getFirst).findFirst())
                .ifPresentOrElse(meeting -> change(name, room -> room.meet(cloud, meeting)),
                        () -> unreachable(name, cloud));
    }

    private void unreachable(String name, String cloud) {
        log.warn("room {} cannot dial {}: the dial plan leads nowhere; check explains it", name,
                Passcode.hidden(cloud));
        change(name, room -> room.unreachable(cloud, "the dial plan leads nowhere with " + Passcode.hidden(cloud)));
    }

    /// The contacts of each target; those that have none are left out.
    private List<List<Invitee>> rounds(String room, Decision decision) {
        return decision.targets().stream().map(target -> destinations.of(decision, target).stream()
                .map(destination -> invitee(room, decision.dialled(), target, destination)).toList())
                .filter(round -> !round.isEmpty()).toList();
    }

    /// Until it gives a name of its own, what is called over a trunk goes by the trunk's: what was dialled may hold a
    /// passcode.
    private Invitee invitee(String room, Alias dialled, Target target, Destination destination) {
        var name = target instanceof Target.Trunk(var trunk, _) ? trunk : dialled.user();
        var address = InetSocketAddress.createUnresolved(destination.host(), destination.port());
        return new Invitee(LegId.fresh(destination.protocol()), aliasOf(room), destination,
                new Party(dialled, name, "", address, false, false, false, destination.user()));
    }

    /// What a room calls as.
    Alias aliasOf(String room) {
        return defined.find(room).flatMap(it -> it.aliases().stream().findFirst()).or(() -> Alias.parse(room))
                .orElse(NAMELESS);
    }

    /// Enters the room of that name, which opens with whoever comes first. One that closes at this moment is left alone
    /// and opened anew.
    ///
    /// @return false when nobody has defined it
    private boolean inRoom(String name, Function<Room, List<Act>> step) {
        while (true) {
            var room = conversations.opened(name, this::open);
            if (room.isEmpty()) {
                return false;
            }
            if (conversations.enter(room.get(), () -> step.apply(room.get()))) {
                return true;
            }
        }
    }

    private Optional<Room> open(String name) {
        return defined.find(name).map(it -> {
            var room = new Room(it.name(), terms(it), equipment);
            speakers.remove(room.id());
            return room;
        });
    }

    private static RoomTerms terms(RoomDefinition it) {
        return new RoomTerms(it.displayName(), it.hostPin(), it.guestPin(), it.maxParticipants(), it.protocols(),
                it.arrangement(), it.locked(), it.cloud(), it.guestsWait(), it.endsWithHost(), it.floor(),
                it.language(), it.maxMinutes());
    }

    // What is decided about an open room

    /// An administrator has defined it anew.
    void redefine(RoomDefinition definition) {
        change(definition.name(), room -> room.redefine(terms(definition)));
    }

    /// An administrator has removed it.
    void close(String name) {
        change(name, room -> room.close(Cause.PREEMPTION, "room " + name + " was removed"));
    }

    /// False when nobody is in it.
    boolean change(String name, Function<Room, List<Act>> change) {
        return conversations.room(name).filter(room -> conversations.enter(room, () -> change.apply(room))).isPresent();
    }

    /// Changes one who is in a room, or waits to be; false when it is in none.
    boolean change(LegId id, Function<Room, List<Act>> change) {
        var room = legs.find(id).flatMap(OpenRooms::room);
        return room.flatMap(it -> member(it, id)).isPresent()
                && conversations.enter(room.get(), () -> change.apply(room.get()));
    }

    /// What the leg is in its room; empty when it is in none.
    static Optional<Member> member(Leg leg) {
        return room(leg).flatMap(it -> member(it, leg.id()));
    }

    private static Optional<Room> room(Leg leg) {
        return leg.conversation().filter(Room.class::isInstance).map(Room.class::cast);
    }

    private static Optional<Member> member(Room room, LegId id) {
        synchronized (room) {
            return room.member(id);
        }
    }

    /// @param room  the id of its graph
    void speaks(String room, Optional<LegId> speaker) {
        speaker.flatMap(legs::find).flatMap(OpenRooms::room).ifPresent(it ->
                conversations.enter(it, () -> it.cameras().speaks(speaker)));
        speaker.ifPresentOrElse(leg -> speakers.put(room, leg), () -> speakers.remove(room));
    }

    /// Who is loudest. The media plane may name who was muted a moment ago.
    Optional<LegId> speaker(Room room) {
        return Optional.ofNullable(speakers.get(room.id()))
                .filter(leg -> room.member(leg).filter(it -> !it.muted()).isPresent());
    }

    /// The open room of that name.
    Optional<Room> find(String name) {
        return conversations.room(name);
    }

    /// Whether guests of the room give a PIN.
    boolean asksPin(String name) {
        return defined.find(name).filter(it -> !it.guestPin().isEmpty()).isPresent();
    }

    /// Whether the leg has been answered by a room and is not in yet.
    static boolean waits(Leg leg) {
        return member(leg).filter(Member::waits).isPresent();
    }

    /// The name under which a room is defined.
    Optional<String> defined(String name) {
        return defined.find(name).map(RoomDefinition::name);
    }

    /// Looks at each room that somebody is in while nothing in it moves.
    <T> List<T> all(Function<Room, T> look) {
        return conversations.rooms().stream().flatMap(room -> {
            synchronized (room) {
                return room.over() ? Stream.empty() : Stream.of(look.apply(room));
            }
        }).toList();
    }
}
