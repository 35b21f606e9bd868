package io.roombridge.routes;

import io.roombridge.call.Act;
import io.roombridge.call.Conversation;
import io.roombridge.call.Room;
import io.roombridge.registry.Audit;
import io.roombridge.registry.Words;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes what people in rooms do by keys: in the log, and in the audit trail where an operator's own doing of it stands
/// there.
final class KeyTrail {

    private static final Logger log = LoggerFactory.getLogger(KeyTrail.class);
    private static final String MAKE_HOST = "make-host";

    private final LiveLegs legs;
    private final Audit audit;
    private final InstantSource clock;

    KeyTrail(LiveLegs legs, Audit audit, InstantSource clock) {
        this.legs = legs;
        this.audit = audit;
        this.clock = clock;
    }

    /// Nobody who has a user's name can be taken for that user: what is pressed is said to be by keys.
    void did(Conversation conversation, Act.Did did) {
        if (!(conversation instanceof Room room)) {
            return;
        }
        legs.find(did.leg()).ifPresent(leg -> {
            var who = Words.who(leg.story().party());
            log.info("room {}: leg={} {} {}", room.name(), did.leg(), who, did.words());
            if (did.action().equals(MAKE_HOST)) {
                note(who, did.action(), "leg", did.leg().toString(), who + " in room " + room.name());
            } else if (!did.action().isEmpty()) {
                note(who, did.action(), "room", room.name(), did.detail());
            }
        });
    }

    private void note(String who, String action, String kind, String name, String detail) {
        audit.add(new Audit.Entry(clock.instant(), who + ", by keys", action, kind, name, detail));
    }
}
