package io.roombridge.serial;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SerialTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Serial serial = new Serial("test", threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void runsTasksInTheOrderTheyCameAndOneAtATime() throws InterruptedException {
        var seen = new ArrayList<Integer>(); // not synchronised: only tasks of one serial touch it
        var done = new CountDownLatch(1);

        IntStream.range(0, 10_000).forEach(i -> serial.execute(() -> seen.add(i)));
        serial.execute(done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void takesNoMoreThanItWasAskedTo() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        serial.execute(() -> {
            begun.countDown();
            await(hold);
        });
        begun.await();

        assertThat(serial.offer(() -> { }, 1)).isTrue();
        assertThat(serial.offer(() -> { }, 1)).isFalse();
        hold.countDown();
    }

    @Test
    void holdsUpWhoPutsMoreThanMayWait() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var put = new CountDownLatch(1);
        serial.execute(() -> {
            begun.countDown();
            await(hold);
        });
        begun.await();
        serial.put(() -> { }, 1);

        var putter = Thread.ofVirtual().start(() -> {
            try {
                serial.put(() -> { }, 1);
                put.countDown();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        until(() -> putter.getState() == Thread.State.WAITING);
        hold.countDown();

        assertThat(put.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goesOnAfterATaskThatFails() throws InterruptedException {
        var done = new CountDownLatch(1);

        serial.execute(() -> {
            throw new IllegalStateException("made to fail");
        });
        serial.execute(done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void dropsWhatWaitsWhenItIsClosed() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        serial.execute(() -> {
            begun.countDown();
            await(hold);
        });
        begun.await();
        serial.execute(() -> seen.add("late"));

        serial.close();
        hold.countDown();
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isEmpty();
        assertThat(serial.offer(() -> { }, 9)).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
