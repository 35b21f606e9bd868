package io.roombridge.routes;

import io.roombridge.call.Call;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.dialplan.Target;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What legs say, on its way to the call or room that each is part of.
final class Calls {

    private final LiveLegs legs;
    private final Conversations conversations;
    private final OpenRooms rooms;
    private final Destinations destinations;
    private final CallLog callLog;
    private final MediaPlane media;
    private final CapabilitySet ours;

    Calls(LiveLegs legs, Conversations conversations, OpenRooms rooms, Destinations destinations, Surroundings around) {
        this.legs = legs;
        this.conversations = conversations;
        this.rooms = rooms;
        this.destinations = destinations;
        callLog = around.callLog();
        media = around.media();
        ours = around.ours();
    }

    /// @param ours  what rooms and calls take and send
    record Surroundings(CallLog callLog, MediaPlane media, CapabilitySet ours) {}

    /// Somebody calls: what is to be done about it is done before anything else of this leg.
    void offered(LegEvent.Offered offered, Consumer<LegEvent.Offered> routing) {
        var story = callLog.begin(offered, destinations.user(offered.caller()));
        legs.begin(offered.leg(), story).execute(() -> routing.accept(offered));
    }

    /// Takes a leg's event to what the leg is part of; nothing else of this leg happens meanwhile.
    void heard(LegEvent event) {
        legs.find(event.leg()).ifPresent(leg -> leg.execute(() -> on(leg, event)));
    }

    private void on(Leg leg, LegEvent event) {
        callLog.on(leg.story(), event);
        leg.conversation().ifPresent(it -> conversations.enter(it, () -> it.on(event)));
        if (event instanceof LegEvent.Answered || event instanceof LegEvent.Released) {
            leg.ringsNoMore();
        }
        if (event instanceof LegEvent.Released) {
            legs.end(leg);
            media.release(leg.id());
        }
        callLog.changed();
    }

    /// Takes an offered call to where its journey led.
    void connect(Journey journey) {
        legs.find(journey.offered().leg()).ifPresent(leg -> {
            callLog.routed(leg.story(), journey);
            refusal(leg, journey).ifPresent(cause -> conversations.ask(new LegCommand.Release(leg.id(), cause)));
        });
    }

    /// @return why it leads nowhere; empty when it is connected
    private Optional<Cause> refusal(Leg leg, Journey journey) {
        if (journey.refused()) {
            return journey.refusal();
        }
        var targets = journey.decision().orElseThrow().targets();
        return targets.getFirst() instanceof Target.Room(var name, var pin)
                ? rooms.enter(name, leg, journey.offered(), pin)
                : call(leg, journey.offered(), targets);
    }

    private Optional<Cause> call(Leg leg, LegEvent.Offered offered, List<Target> targets) {
        var attempts = targets.stream().flatMap(target -> destinations.of(target).stream())
                .map(destination -> new Call.Attempt(LegId.fresh(destination.protocol()), destination)).toList();
        if (attempts.isEmpty()) {
            return Optional.of(Cause.SUBSCRIBER_ABSENT);
        }
        var call = new Call("call:" + UUID.randomUUID(), offered, ours, attempts);
        conversations.add(call);
        legs.join(leg, call);
        conversations.enter(call, call::begin);
        return Optional.empty();
    }

    /// Ends a leg in turn with what it says; false when there is none of that name.
    boolean hangUp(LegId id, Cause cause) {
        var found = legs.find(id);
        found.ifPresent(leg -> leg.execute(() -> {
            if (leg.conversation().filter(it -> conversations.enter(it, () -> it.hangUp(id, cause))).isEmpty()) {
                conversations.ask(new LegCommand.Release(id, cause));
            }
        }));
        return found.isPresent();
    }
}
