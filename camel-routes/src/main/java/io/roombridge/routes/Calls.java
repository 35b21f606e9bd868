package io.roombridge.routes;

import io.roombridge.call.Act;
import io.roombridge.call.Call;
import io.roombridge.call.Cause;
import io.roombridge.call.Conversation;
import io.roombridge.call.Equipment;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Reception;
import io.roombridge.call.Refusal;
import io.roombridge.call.Room;
import io.roombridge.camera.CameraMessage;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.Target;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What legs say, on its way to the call or room that each is part of.
final class Calls {

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private static final Refusal STOPPED = new Refusal(Cause.TEMPORARY_FAILURE, "the gateway was stopped");
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    /// At the reception somebody may enter a PIN where a number is asked for: what leads nowhere is not told.
    private static final String NOWHERE = "the number that was entered leads nowhere";

    private static final Refusal BROKEN =
            new Refusal(Cause.TEMPORARY_FAILURE, "a step of the gateway's own failed; its log says which");

    private final LiveLegs legs;
    private final Conversations conversations;
    private final OpenRooms rooms;
    private final Destinations destinations;
    private final PinGuard pins;
    private final CallLog callLog;
    private final Strangers strangers;
    private final MediaPlane media;
    private final Equipment equipment;
    private volatile boolean stopping;

    Calls(LiveLegs legs, Conversations conversations, OpenRooms rooms, Destinations destinations, Surroundings around) {
        this.legs = legs;
        this.conversations = conversations;
        this.rooms = rooms;
        this.destinations = destinations;
        pins = around.pins();
        callLog = around.callLog();
        strangers = around.strangers();
        media = around.media();
        equipment = around.equipment();
    }

    /// @param equipment  of calls and of the reception
    record Surroundings(PinGuard pins, CallLog callLog, Strangers strangers, MediaPlane media, Equipment equipment) {}

    /// Somebody calls: what is to be done about it is done before anything else of this leg.
    void offered(LegEvent.Offered offered, Consumer<LegEvent.Offered> routing) {
        if (stopping) {
            callLog.refused(offered, STOPPED.words());
            conversations.ask(new LegCommand.Release(offered.leg(), STOPPED.cause()));
            return;
        }
        if (!strangers.admits(offered)) {
            callLog.refused(offered, "strangers have as many calls as they may, all together or from this address");
            conversations.ask(new LegCommand.Release(offered.leg(), Cause.SWITCHING_CONGESTION));
            return;
        }
        legs.begin(offered.leg(), callLog.begin(offered)).execute(() -> routing.accept(offered));
    }

    /// Takes a leg's event to what the leg is part of; nothing else of this leg happens meanwhile.
    void heard(LegEvent event) {
        var found = legs.find(event.leg());
        found.ifPresent(leg -> leg.execute(() -> on(leg, event)));
        if (found.isEmpty() && event instanceof LegEvent.Released) {
            media.release(event.leg()); // it was never let in
        }
    }

    private void on(Leg leg, LegEvent event) {
        callLog.on(leg.story(), event);
        try {
            var held = event instanceof LegEvent.DigitsPressed ? pins.held(leg) : Optional.<Refusal>empty();
            if (held.isPresent() && OpenRooms.waits(leg)) {
                end(leg, held.get());
                return;
            }
            held.ifPresent(_ -> rooms.change(leg.id(), room -> room.chair().takeNoPins(leg.id())));
            leg.conversation().ifPresent(it -> conversations.enter(it, () -> it.on(event)));
        } finally {
            if (event instanceof LegEvent.Answered || event instanceof LegEvent.Released) {
                leg.waitsNoMore();
            }
            if (event instanceof LegEvent.Released) {
                legs.end(leg);
                strangers.gone(leg.id());
                media.release(leg.id());
            }
            callLog.changed();
        }
    }

    /// Takes an offered call to where its journey led.
    void connect(Journey journey) {
        legs.find(journey.offered().leg()).ifPresent(leg -> {
            var reception = leg.conversation();
            if (reception.isPresent() && journey.refused()) {
                leg.story().note(NOWHERE);
            } else {
                callLog.routed(leg.story(), journey);
            }
            try {
                refusal(leg, journey).ifPresentOrElse(why -> refuse(leg, why), () -> {
                    callLog.keep(leg.story());
                    reception.ifPresent(it -> conversations.enter(it, ((Reception) it)::leave));
                });
            } catch (RuntimeException failed) {
                log.error("{} cannot be connected", leg.id(), failed);
                end(leg, BROKEN);
            }
        });
    }

    /// A step of ours failed: the call is refused, not left hanging.
    void broken(LegEvent.Offered offered) {
        legs.find(offered.leg()).ifPresent(leg -> end(leg, BROKEN));
    }

    /// @return why it leads nowhere; empty when it is connected, or the room itself has refused it
    private Optional<Refusal> refusal(Leg leg, Journey journey) {
        if (journey.refused()) {
            return journey.refusal().map(cause -> new Refusal(cause, leg.conversation().isPresent() ? NOWHERE
                    : journey.trace().getLast()));
        }
        var decision = journey.decision().orElseThrow();
        if (decision.first() instanceof Target.Room(var name, var pin)) {
            var held = pin.isEmpty() && !rooms.asksPin(name) ? Optional.<Refusal>empty() : pins.held(leg, name);
            return held.isPresent() ? held : rooms.enter(name, leg, journey.offered(), pin);
        }
        return decision.first() instanceof Target.Reception ? receive(leg, journey.offered())
                : call(leg, journey.offered(), decision);
    }

    /// Asks it for the number of a meeting, unless that is where the number leads.
    private Optional<Refusal> receive(Leg leg, LegEvent.Offered offered) {
        if (leg.conversation().isPresent()) {
            return Optional.of(new Refusal(Cause.UNALLOCATED_NUMBER, "the number is the reception's own"));
        }
        var wording = equipment.texts().in(equipment.languages().of(offered.caller()));
        var reception = new Reception("ivr:" + UUID.randomUUID(), offered, equipment.ours(), wording);
        conversations.add(reception);
        legs.join(leg, reception);
        conversations.enter(reception, reception::begin);
        return Optional.empty();
    }

    private Optional<Refusal> call(Leg leg, LegEvent.Offered offered, Decision decision) {
        var targets = decision.targets();
        targets.forEach(target -> destinations.refusal(target).map(Refusal::words).ifPresent(leg.story()::note));
        var rounds = targets.stream().map(target -> attempts(decision, target))
                .filter(attempts -> !attempts.isEmpty()).toList();
        if (rounds.isEmpty()) {
            return targets.stream().flatMap(target -> destinations.refusal(target).stream()).findFirst()
                    .or(() -> Optional.of(new Refusal(Cause.SUBSCRIBER_ABSENT, "nobody is there to be called")));
        }
        var call = new Call("call:" + UUID.randomUUID(), offered, equipment.ours(), rounds);
        conversations.add(call);
        legs.join(leg, call);
        conversations.enter(call, call::begin);
        return Optional.empty();
    }

    private List<Call.Attempt> attempts(Decision decision, Target target) {
        return destinations.of(decision, target).stream()
                .map(destination -> new Call.Attempt(LegId.fresh(destination.protocol()), destination)).toList();
    }

    private void refuse(Leg leg, Refusal why) {
        if (leg.conversation().filter(it -> it instanceof Reception reception
                && conversations.enter(it, () -> reception.refused(why))).isPresent()) {
            return;
        }
        leg.story().explain(why.words());
        leg.story().ends(why.cause(), why.words());
        conversations.ask(new LegCommand.Release(leg.id(), why.cause()));
    }

    /// Ends a leg in turn with what it says; false when there is none of that name.
    boolean hangUp(LegId id, Refusal why) {
        var found = legs.find(id);
        found.ifPresent(leg -> leg.execute(() -> end(leg, why)));
        return found.isPresent();
    }

    /// Turns a leg's camera on an operator's word; false when it cannot be turned.
    boolean steer(LegId id, CameraMessage message) {
        return does(id, conversation -> switch (conversation) {
            case Room room -> room.cameras().steer(id, message);
            case Call call -> call.steer(id, message);
            case Reception _ -> List.of();
        });
    }

    /// Ends the slides of a leg on an operator's word; false when it shows none.
    boolean stopSlides(LegId id) {
        return does(id, conversation -> conversation.presenter().filter(id::equals).isEmpty() ? List.of()
                : switch (conversation) {
                    case Room room -> room.floor().stop();
                    case Call call -> call.stopSlides();
                    case Reception _ -> List.of();
                });
    }

    /// Whether there was something to be done.
    private boolean does(LegId id, Function<Conversation, List<Act>> step) {
        var done = new AtomicBoolean();
        legs.find(id).flatMap(Leg::conversation).ifPresent(it -> conversations.enter(it, () -> {
            var acts = step.apply(it);
            done.set(!acts.isEmpty());
            return acts;
        }));
        return done.get();
    }

    private void end(Leg leg, Refusal why) {
        leg.story().note(why.words());
        leg.story().ends(why.cause(), why.words());
        boolean alone = leg.conversation()
                .filter(it -> conversations.enter(it, () -> explained(it.hangUp(leg.id(), why.cause()), leg, why)))
                .isEmpty();
        if (alone) {
            conversations.ask(new LegCommand.Release(leg.id(), why.cause()));
        }
    }

    /// Whoever goes with it, for the same cause, has the same words.
    private static List<Act> explained(List<Act> acts, Leg ended, Refusal why) {
        return acts.stream().flatMap(act -> act instanceof Act.Ask(LegCommand.Release(var other, var cause))
                && cause == why.cause() && !other.equals(ended.id())
                ? Stream.of(new Act.Note(other, why.words()), act) : Stream.of(act)).toList();
    }

    /// Ends every leg, whatever its protocol, with one cause and the words that its record has; takes no more. Waits
    /// until all have said that they are over, which they do once their peers are told.
    void stopping() {
        stopping = true;
        var all = legs.all();
        all.forEach(leg -> leg.story().ends(STOPPED.cause(), STOPPED.words())); // before one takes another with it
        all.forEach(leg -> hangUp(leg.id(), STOPPED));
        try {
            legs.awaitNone(LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing comes from any leg any more: those that have not said that they are over are.
    void stopped() {
        legs.all().forEach(leg -> callLog.close(leg.story(), STOPPED.cause()));
    }
}
