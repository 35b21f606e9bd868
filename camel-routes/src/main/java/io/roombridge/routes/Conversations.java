package io.roombridge.routes;

import io.roombridge.call.Act;
import io.roombridge.call.Conversation;
import io.roombridge.call.LegCommand;
import io.roombridge.call.Legs;
import io.roombridge.call.Room;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The calls and rooms there are. Enters their machines one step at a time, and does what they want done of legs and of
/// the media plane.
final class Conversations implements AutoCloseable {

    private final Map<String, Conversation> byId = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("call-timers").factory());
    private final LiveLegs legs;
    private final CallLog callLog;
    private final MediaPlane media;
    private final Duration patience;
    private volatile Map<Protocol, Legs> adapters = Map.of();
    private volatile Consumer<Act.Dial> dialling = _ -> { };

    /// @param patience  how long somebody may ring
    Conversations(LiveLegs legs, CallLog callLog, MediaPlane media, Duration patience) {
        this.legs = legs;
        this.callLog = callLog;
        this.media = media;
        this.patience = patience;
        timers.setRemoveOnCancelPolicy(true);
    }

    /// @param dialling  has a room call its meeting in the cloud
    void start(Map<Protocol, Legs> adapters, Consumer<Act.Dial> dialling) {
        this.adapters = adapters;
        this.dialling = dialling;
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
        var dials = new ArrayList<Act.Dial>();
        synchronized (conversation) {
            if (byId.get(key(conversation.id())) != conversation) {
                return false;
            }
            step.get().forEach(act -> {
                switch (act) {
                    case Act.Ask(var command) -> ask(conversation, command);
                    case Act.Change(var change) -> media.change(change);
                    case Act.Dial dial -> dials.add(dial);
                }
            });
            if (conversation.over()) {
                byId.remove(key(conversation.id()), conversation);
            }
        }
        dials.forEach(dialling);
        return true;
    }

    private void ask(Conversation conversation, LegCommand command) {
        if (command instanceof LegCommand.Offer offer) {
            var leg = legs.begin(offer.leg(), callLog.begin(offer));
            legs.join(leg, conversation);
            leg.rings(timers.schedule(() -> leg.execute(() -> enter(conversation,
                    () -> conversation.unanswered(leg.id()))), patience.toMillis(), TimeUnit.MILLISECONDS));
        } else if (command instanceof LegCommand.Answer(var id, _)) {
            legs.find(id).map(Leg::story).ifPresent(callLog::answering);
        }
        ask(command);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
