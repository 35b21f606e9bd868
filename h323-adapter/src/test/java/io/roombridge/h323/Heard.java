package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.LegEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What legs told, to be waited for.
final class Heard implements Consumer<LegEvent> {

    private final LinkedBlockingQueue<LegEvent> queue = new LinkedBlockingQueue<>();
    private final List<LegEvent> passed = new ArrayList<>();

    @Override
    public void accept(LegEvent event) {
        queue.add(event);
    }

    <E extends LegEvent> E next(Class<E> kind) {
        return next(kind, _ -> true);
    }

    /// The next event of a kind; others are passed over.
    <E extends LegEvent> E next(Class<E> kind, Predicate<E> wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try {
            while (true) {
                var event = queue.poll(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                assertThat(event).as("no %s came, but %s", kind.getSimpleName(), passed).isNotNull();
                passed.add(event);
                if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                    return kind.cast(event);
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// Such an event, be it one that was passed over already.
    <E extends LegEvent> void ever(Class<E> kind, Predicate<E> wanted) {
        if (passed.stream().noneMatch(it -> kind.isInstance(it) && wanted.test(kind.cast(it)))) {
            next(kind, wanted);
        }
    }

    List<LegEvent> passed() {
        return passed;
    }
}
