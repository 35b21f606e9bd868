package io.roombridge.routes;

import io.roombridge.call.Act;
import io.roombridge.call.Conversation;
import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.call.Room;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.serial.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The calls and rooms there are. Enters their machines one step at a time, and does what they want done of legs and of
/// the media plane.
final class Conversations implements AutoCloseable {

    private final Map<String, Conversation> byId = new ConcurrentHashMap<>();
    private final Timers timers = new Timers("call-timers");
    private final Map<Room, Future<?>> alarms = new ConcurrentHashMap<>();
    private final LiveLegs legs;
    private final CallLog callLog;
    private final MediaPlane media;
    private final Duration patience;
    private volatile Map<Protocol, Legs> adapters = Map.of();
    private volatile Consumer<Act.Dial> dialling = _ -> { };
    private volatile Consumer<LegEvent.Offered> routing = _ -> { };
    private volatile BiConsumer<Conversation, LegId> wrongPins = (_, _) -> { };
    private volatile BiConsumer<Conversation, Act.Did> keys = (_, _) -> { };

    /// @param patience  how long somebody may ring
    Conversations(LiveLegs legs, CallLog callLog, MediaPlane media, Duration patience) {
        this.legs = legs;
        this.callLog = callLog;
        this.media = media;
        this.patience = patience;
    }

    /// @param dialling   has a room call its meeting in the cloud
    /// @param wrongPins  told of a leg that gave a room a wrong PIN
    /// @param keys       told of what somebody in a room did by keys
    /// @param routing    takes what somebody dials at the reception through the pipeline
    void start(Map<Protocol, Legs> adapters, Consumer<Act.Dial> dialling, BiConsumer<Conversation, LegId> wrongPins,
            BiConsumer<Conversation, Act.Did> keys, Consumer<LegEvent.Offered> routing) {
        this.keys = keys;
        this.routing = routing;
        this.adapters = adapters;
        this.dialling = dialling;
        this.wrongPins = wrongPins;
    }

    /// Whether legs of the protocol can be called.
    boolean carries(Protocol protocol) {
        return adapters.containsKey(protocol);
    }

    /// Asks something of a leg, at once.
    void ask(LegCommand command) {
        Optional.ofNullable(adapters.get(command.leg().protocol())).ifPresent(adapter -> adapter.perform(command));
    }

    void add(Conversation conversation) {
        byId.put(key(conversation.id()), conversation);
    }

    /// The room of that name, which opens now if it is not open; empty when nobody has defined it.
    Optional<Room> opened(String name, Function<String, Optional<Room>> opening) {
        var room = byId.computeIfAbsent(key("room:" + name), _ -> opening.apply(name).orElse(null));
        return Optional.ofNullable((Room) room);
    }

    /// The open room of that name. Waits for one that opens at this moment, so that whatever it is opened as, it is
    /// found by a change that comes after.
    Optional<Room> room(String name) {
        return Optional.ofNullable((Room) byId.computeIfPresent(key("room:" + name), (_, room) -> room));
    }

    List<Room> rooms() {
        return byId.values().stream().filter(Room.class::isInstance).map(Room.class::cast).toList();
    }

    /// Names are the same whatever their case.
    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /// Takes one step, alone in the conversation until all that follows is said to the media plane and to the adapters,
    /// so that nothing overtakes what was decided before it. Neither lets anybody wait.
    ///
    /// @return false when the conversation has ended in the meantime
    boolean enter(Conversation conversation, Supplier<List<Act>> step) {
        var later = new ArrayList<Runnable>();
        synchronized (conversation) {
            if (byId.get(key(conversation.id())) != conversation) {
                return false;
            }
            try {
                step.get().forEach(act -> perform(conversation, act, later));
            } finally {
                if (conversation.over()) {
                    byId.remove(key(conversation.id()), conversation);
                    silence(conversation);
                }
            }
        }
        later.forEach(Runnable::run);
        return true;
    }

    /// @param later  what is done once others may enter the conversation again
    private void perform(Conversation conversation, Act act, List<Runnable> later) {
        switch (act) {
            case Act.Ask(var command) -> ask(conversation, command);
            case Act.Change(var change) -> media.change(change);
            case Act.Dial dial when dial.after().isZero() -> later.add(() -> dialling.accept(dial));
            case Act.Route(var offered) -> later.add(() -> routing.accept(offered));
            case Act.Dial dial -> after(dial.after(), () -> dialling.accept(dial));
            case Act.Await(var leg, var patience) ->
                    legs.find(leg).ifPresent(it -> waits(conversation, it, patience));
            case Act.Wake(var after) -> wake((Room) conversation, after); // which alone asks for it
            case Act.Note(var leg, var words) -> legs.find(leg).map(Leg::story).ifPresent(story -> story.says(words));
            case Act.Did did -> {
                legs.find(did.leg()).map(Leg::story).ifPresent(story -> story.note(did.words()));
                later.add(() -> keys.accept(conversation, did));
            }
            case Act.WrongPin(var leg) -> wrongPins.accept(conversation, leg); // counted before the leg goes
        }
    }

    /// Whom the reception has answered is neither told that it rings nor answered again.
    private boolean isAnswered(LegCommand command) {
        return (command instanceof LegCommand.Answer || command instanceof LegCommand.Alert)
                && legs.find(command.leg()).filter(Leg::isReceived).isPresent();
    }

    private void ask(Conversation conversation, LegCommand command) {
        if (isAnswered(command)) {
            return;
        }
        switch (command) {
            case LegCommand.Offer offer -> {
                var leg = legs.begin(offer.leg(), callLog.begin(offer));
                legs.join(leg, conversation);
                callLog.keep(leg.story());
                waits(conversation, leg, patience);
            }
            case LegCommand.Answer(var id, _) -> legs.find(id).map(Leg::story).ifPresent(callLog::answering);
            case LegCommand.Release(var id, var cause) ->
                    legs.find(id).map(Leg::story).ifPresent(story -> story.ends(cause));
            case LegCommand.AnswerFloor(var id, var status) ->
                    legs.find(id).map(Leg::story).ifPresent(story -> story.note(words(status)));
            case LegCommand.Alert _, LegCommand.RequestPicture _, LegCommand.LimitFlow _,
                    LegCommand.PressDigits _, LegCommand.ShowSlides _ -> { }
        }
        ask(command);
    }

    private static String words(FloorStatus status) {
        return switch (status) {
            case PENDING -> "may show slides when a host gives it the floor";
            case GRANTED -> "shows slides";
            case DENIED -> "may not show slides now";
            case REVOKED -> "is told to show no slides any more";
        };
    }

    private void waits(Conversation conversation, Leg leg, Duration patience) {
        leg.waits(after(patience, () -> leg.execute(() -> enter(conversation,
                () -> conversation.unanswered(leg.id())))));
    }

    private void wake(Room room, Duration after) {
        silence(room);
        alarms.put(room, after(after.plusMillis(1), () -> { // never too early by a fraction
            enter(room, room.end()::woken);
            callLog.changed();
        }));
    }

    private void silence(Conversation conversation) {
        Optional.ofNullable(alarms.remove(conversation)).ifPresent(it -> it.cancel(false));
    }

    private Future<?> after(Duration time, Runnable task) {
        return timers.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
