package io.roombridge.routes;

import io.roombridge.call.Cause;
import io.roombridge.call.Conversation;
import io.roombridge.call.Refusal;
import io.roombridge.call.Room;
import io.roombridge.media.AddressText;
import io.roombridge.media.LegId;
import io.roombridge.registry.Audit;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands between legs and rooms where PINs are given: see [PinBrake].
final class PinGuard {

    private static final Logger log = LoggerFactory.getLogger(PinGuard.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final PinBrake brake = new PinBrake();
    private final LiveLegs legs;
    private final Audit audit;
    private final Executor threads;
    private final InstantSource clock;

    /// @param threads  for the audit trail, which waits for the database
    PinGuard(LiveLegs legs, Audit audit, Executor threads, InstantSource clock) {
        this.legs = legs;
        this.audit = audit;
        this.threads = threads;
        this.clock = clock;
    }

    /// Why no PIN of the leg is taken for the room; empty when one is.
    Optional<Refusal> held(Leg leg, String room) {
        var caller = leg.story().party();
        return brake.held(caller, room, clock.instant()).map(held -> new Refusal(Cause.WRONG_PIN,
                "too many wrong PINs" + (held.source() ? ": none is taken from " + AddressText.host(caller.address())
                        : " were given by others: none is taken from anybody unknown to us")
                        + " until " + CLOCK.format(held.until())));
    }

    /// As [#held(Leg, String)], for the room that the leg waits at.
    Optional<Refusal> held(Leg leg) {
        return leg.conversation().filter(Room.class::isInstance).flatMap(it -> held(leg, ((Room) it).name()));
    }

    /// The leg gave a wrong PIN.
    void wrong(Conversation conversation, LegId id) {
        if (conversation instanceof Room room) {
            legs.find(id).flatMap(leg -> brake.failed(leg.story().party(), room.name(), clock.instant()))
                    .ifPresent(words -> braked(room.name(), words));
        }
    }

    private void braked(String room, String words) {
        log.warn("room {}: {}: further ones are refused for a while", room, words);
        var entry = new Audit.Entry(clock.instant(), "gateway", "hold-pins", "room", room, words);
        threads.execute(() -> {
            try {
                audit.add(entry);
            } catch (RuntimeException failed) {
                log.warn("the audit trail does not take it: {}", entry, failed);
            }
        });
    }
}
