package io.roombridge.routes;

import io.roombridge.call.Conversation;
import io.roombridge.media.LegId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The legs there are, from the first that is heard of one until it is released.
final class LiveLegs {

    private final Map<LegId, Leg> legs = new ConcurrentHashMap<>();
    private final AtomicInteger joined = new AtomicInteger();
    private final Executor threads;

    LiveLegs(Executor threads) {
        this.threads = threads;
    }

    Leg begin(LegId id, Story story) {
        var leg = new Leg(id, story, threads);
        legs.put(id, leg);
        return leg;
    }

    /// The leg has become part of a call or room, or is about to.
    void join(Leg leg, Conversation conversation) {
        leg.joins(conversation);
        joined.incrementAndGet();
    }

    void end(Leg leg) {
        if (legs.remove(leg.id(), leg) && leg.conversation().isPresent()) {
            joined.decrementAndGet();
        }
        synchronized (legs) {
            legs.notifyAll();
        }
    }

    /// Waits until there is none any more, but no longer than that.
    void awaitNone(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (legs) {
            for (long left = patience.toNanos(); !legs.isEmpty() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(legs, left);
            }
        }
    }

    Optional<Leg> find(LegId id) {
        return Optional.ofNullable(legs.get(id));
    }

    List<Leg> all() {
        return List.copyOf(legs.values());
    }

    /// How many are part of a call or room: what is only being routed, or refused, takes nobody's place.
    int joined() {
        return joined.get();
    }
}
