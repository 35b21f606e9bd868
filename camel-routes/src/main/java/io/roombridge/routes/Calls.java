package io.roombridge.routes;

import io.roombridge.call.Act;
import io.roombridge.call.Alias;
import io.roombridge.call.Call;
import io.roombridge.call.Cause;
import io.roombridge.call.Conversation;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.call.Room;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Target;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls and rooms there are. Enters their machines one event at a time, does what they want of the media plane,
/// and gives back what they want of legs.
public final class Calls {

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final Map<LegId, Conversation> byLeg = new ConcurrentHashMap<>();
    private final Map<String, Conversation> byId = new ConcurrentHashMap<>();
    private final Registry registry;
    private final MediaPlane media;
    private final Destinations destinations;
    private final CallLog callLog;
    private final Function<DialRequest, Decision> plan;
    private final CapabilitySet ours;

    Calls(Registry registry, MediaPlane media, Destinations destinations, CallLog callLog,
            Function<DialRequest, Decision> plan, CapabilitySet ours) {
        this.registry = registry;
        this.media = media;
        this.destinations = destinations;
        this.callLog = callLog;
        this.plan = plan;
        this.ours = ours;
    }

    /// Takes an offered call to where its journey led.
    public List<LegCommand> connect(Journey journey) {
        var leg = journey.offered().leg();
        if (journey.refused()) {
            return List.of(new LegCommand.Release(leg, journey.refusal().orElseThrow()));
        }
        var targets = journey.decision().orElseThrow().targets();
        if (targets.getFirst() instanceof Target.Room(var name, var pin)) {
            return registry.rooms().find(name)
                    .map(definition -> admitted(definition, journey.offered(), pin))
                    .orElseGet(() -> List.of(new LegCommand.Release(leg, Cause.UNALLOCATED_NUMBER)));
        }
        var attempts = targets.stream().flatMap(target -> destinations.of(target).stream())
                .map(destination -> new Call.Attempt(LegId.fresh(destination.protocol()), destination)).toList();
        if (attempts.isEmpty()) {
            return List.of(new LegCommand.Release(leg, Cause.SUBSCRIBER_ABSENT));
        }
        var call = new Call("call:" + UUID.randomUUID(), journey.offered(), ours, attempts);
        byId.put(call.id(), call);
        return enter(call, call::begin);
    }

    public List<LegCommand> on(LegEvent event) {
        var conversation = byLeg.get(event.leg());
        var commands = conversation == null ? List.<LegCommand>of() : enter(conversation, () -> conversation.on(event));
        if (event instanceof LegEvent.Released(var leg, _)) {
            byLeg.remove(leg);
            media.release(leg);
        }
        return commands;
    }

    /// The callee has rung long enough.
    List<LegCommand> unanswered(LegId leg) {
        return byLeg.get(leg) instanceof Call call ? enter(call, call::unanswered) : List.of();
    }

    List<LegCommand> hangUp(LegId leg, Cause cause) {
        var conversation = byLeg.get(leg);
        return conversation == null ? List.of(new LegCommand.Release(leg, cause))
                : enter(conversation, () -> conversation.hangUp(leg, cause));
    }

    /// Has a room call what the dial plan says an alias is.
    ///
    /// @return the new leg, and what is wanted of legs; no leg when the decision leads nowhere one can call
    Dialling dial(RoomDefinition definition, Decision decision) {
        var invitation = invitation(definition.name(), decision);
        return new Dialling(invitation.map(Invitation::leg),
                invitation.map(it -> inRoom(definition, it::accept)).orElse(List.of()));
    }

    record Dialling(Optional<LegId> leg, List<LegCommand> commands) {}

    private record Invitation(LegId leg, Alias from, Destination destination, Party callee) {
        List<Act> accept(Room room) {
            return room.invite(leg, from, destination, callee);
        }
    }

    List<LegCommand> change(String room, Function<Room, List<Act>> change) {
        return byId.get("room:" + room) instanceof Room found ? enter(found, () -> change.apply(found)) : List.of();
    }

    /// How many legs are up or on their way.
    int legs() {
        return byLeg.size();
    }

    /// Looks at each open room while nothing in it moves.
    <T> List<T> rooms(Function<Room, T> look) {
        return byId.values().stream().filter(Room.class::isInstance).map(Room.class::cast).map(room -> {
            synchronized (room) {
                return look.apply(room);
            }
        }).toList();
    }

    private List<LegCommand> admitted(RoomDefinition definition, LegEvent.Offered offered, String pin) {
        return definition.protocols().contains(offered.leg().protocol())
                ? inRoom(definition, room -> room.enter(offered, pin))
                : List.of(new LegCommand.Release(offered.leg(), Cause.INCOMING_CALLS_BARRED));
    }

    /// Enters the room of that definition, which opens with whoever comes first. One that closes at this moment is left
    /// alone and opened anew.
    private List<LegCommand> inRoom(RoomDefinition it, Function<Room, List<Act>> step) {
        while (true) {
            var room = (Room) byId.computeIfAbsent("room:" + it.name(), _ -> new Room(it.name(),
                    new Room.Terms(it.hostPin(), it.guestPin(), it.maxParticipants(), it.cloud()),
                    it.arrangement(), it.locked(), ours));
            synchronized (room) {
                if (byId.get(room.id()) == room) {
                    return enter(room, () -> step.apply(room));
                }
            }
        }
    }

    /// One at a time a conversation, the media plane included: a graph must not be overtaken by the one before it.
    private List<LegCommand> enter(Conversation conversation, Supplier<List<Act>> step) {
        synchronized (conversation) {
            var commands = new ArrayList<LegCommand>();
            step.get().forEach(act -> perform(conversation, act, commands));
            conversation.legs().forEach(leg -> {
                byLeg.put(leg, conversation);
                callLog.joined(leg, conversation.id());
            });
            if (conversation.over()) {
                byId.remove(conversation.id(), conversation);
            }
            return commands;
        }
    }

    private void perform(Conversation conversation, Act act, List<LegCommand> commands) {
        switch (act) {
            case Act.Ask(var command) -> {
                callLog.asked(command, conversation.id());
                commands.add(command);
            }
            case Act.Change(var change) -> media.change(change);
            case Act.Dial(var name, var dialString) -> {
                var decision = plan.apply(DialRequest.ours(Protocol.SIP, aliasOf(name), Alias.of(dialString)));
                invitation(name, decision).ifPresentOrElse(
                        it -> it.accept((Room) conversation).forEach(next -> perform(conversation, next, commands)),
                        () -> log.warn("room {} cannot dial {}: {}", name, dialString, decision.trace()));
            }
        }
    }

    private Optional<Invitation> invitation(String room, Decision decision) {
        return decision.targets().stream()
                .flatMap(target -> destinations.of(target).stream()
                        .map(destination -> invitation(room, decision.dialled(), target, destination)))
                .findFirst();
    }

    /// Until it gives a name of its own, what is called over a trunk goes by the trunk's: what was dialled may hold a
    /// passcode.
    private Invitation invitation(String room, Alias dialled, Target target, Destination destination) {
        var name = target instanceof Target.Trunk(var trunk, _) ? trunk : dialled.user();
        var address = InetSocketAddress.createUnresolved(destination.host(), destination.port());
        return new Invitation(LegId.fresh(destination.protocol()), aliasOf(room), destination,
                new Party(dialled, name, "", address, false, false, false));
    }

    /// What a room calls as.
    Alias aliasOf(String room) {
        return registry.rooms().find(room).flatMap(it -> it.aliases().stream().findFirst()).orElse(Alias.of(room));
    }
}
