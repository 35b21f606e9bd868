package io.roombridge.lab.load;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.relay.MediaRelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// One who calls a room by twos, at a steady rate, and hangs up after some seconds. What the room sends to the one goes
/// back into it by the other, so that there is sound on both.
final class SoakCaller implements AutoCloseable {

    private static final CapabilitySet SOUND =
            new CapabilitySet(List.of(Audio.of(AudioCodec.PCMU)), List.of(), List.of(), 64_000);

    private static final class Couple {

        private final LegId one;
        private final LegId other;
        private int answered;
        private boolean over;

        Couple(LegId one, LegId other) {
            this.one = one;
            this.other = other;
        }

        String name() {
            return one.toString();
        }
    }

    private final Legs legs;
    private final MediaRelay media;
    private final Destination room;
    private final Duration stay;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("soak-clock").factory());
    private final Map<LegId, Couple> couples = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();

    SoakCaller(Legs legs, MediaRelay media, Destination room, Duration stay) {
        this.legs = legs;
        this.media = media;
        this.room = room;
        this.stay = stay;
        legs.start(this::heard);
    }

    long begun() {
        return begun.get();
    }

    long answered() {
        return answered.get();
    }

    /// Calls until the time is over; returns when the last have hung up, or had time to.
    void run(int perSecond, Duration time) throws InterruptedException {
        long pause = TimeUnit.SECONDS.toNanos(2) / perSecond;
        var calling = clock.scheduleAtFixedRate(this::call, 0, pause, TimeUnit.NANOSECONDS);
        Thread.sleep(time);
        calling.cancel(false);
        Thread.sleep(stay.multipliedBy(2));
        couples.keySet().forEach(this::release);
    }

    private void call() {
        var couple = new Couple(LegId.fresh(legs.protocol()), LegId.fresh(legs.protocol()));
        for (var leg : List.of(couple.one, couple.other)) {
            couples.put(leg, couple);
            begun.incrementAndGet();
            legs.perform(new LegCommand.Offer(leg, Alias.of("soak"), "", room, SOUND));
        }
    }

    private void heard(LegEvent event) {
        var couple = couples.get(event.leg());
        if (couple == null) {
            return;
        }
        synchronized (couple) {
            switch (event) {
                case LegEvent.Answered _ -> answered(couple);
                case LegEvent.Released(var leg, _) -> released(couple, leg);
                default -> { }
            }
        }
    }

    private void answered(Couple couple) {
        answered.incrementAndGet();
        if (++couple.answered == 2) {
            media.change(new GraphChange.Pair(couple.name(), couple.one, couple.other));
            clock.schedule(() -> List.of(couple.one, couple.other).forEach(this::release), stay.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void release(LegId leg) {
        legs.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
    }

    private void released(Couple couple, LegId leg) {
        couples.remove(leg);
        media.release(leg);
        if (!couple.over) {
            couple.over = true;
            media.change(new GraphChange.Close(couple.name()));
            release(leg.equals(couple.one) ? couple.other : couple.one);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        legs.close();
        media.close();
    }
}
