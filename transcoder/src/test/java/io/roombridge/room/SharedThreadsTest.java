package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What one of many on a clock or among the workers does wrong harms none of the others.
@Timeout(60)
class SharedThreadsTest {

    @Test
    void aListenerOfAClockThatFailsHarmsNobodyElse() throws Exception {
        var beats = new CountDownLatch(5);
        try (var clock = new ClockThread("test", 100)) {
            clock.join((_, _) -> {
                throw new IllegalStateException("on purpose");
            });
            clock.join((_, _) -> beats.countDown());
            clock.execute(() -> {
                throw new AssertionError("on purpose");
            });

            assertThat(beats.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aJobThatFailsTakesNoWorkerWithIt() throws Exception {
        var done = new CountDownLatch(20);
        try (var workers = new Workers(1)) {
            for (int i = 0; i < 20; i++) {
                workers.execute(() -> {
                    throw new IllegalStateException("on purpose");
                });
                workers.execute(done::countDown);
            }

            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
