package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTicksTest {

    private final SharedTicks ticks = new SharedTicks();
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        ticks.stop();
    }

    @Test
    void whatIsDueRunsAndNotEarly() throws InterruptedException {
        var late = new CountDownLatch(1);
        long began = System.nanoTime();

        ticks.schedule(task("late", late::countDown), 90);
        ticks.schedule(task("soon", () -> { }), 30);

        assertThat(late.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(90_000_000);
        assertThat(ran).containsExactly("soon", "late");
    }

    @Test
    void aPeriodGoesOnUntilItIsCancelled() throws InterruptedException {
        var third = new CountDownLatch(3);
        var periodic = task("tick", third::countDown);
        var after = new CountDownLatch(1);

        ticks.scheduleWithFixedDelay(periodic, 20, 20);
        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ticks.cancel(periodic)).isTrue();
        assertThat(ticks.cancel(periodic)).isFalse();
        ran.clear();
        ticks.schedule(task("after", after::countDown), 100);

        assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran.stream().filter("tick"::equals).count()).isLessThanOrEqualTo(1); // the one that was running
    }

    @Test
    void whatIsCancelledBeforeItsTimeNeverRuns() throws InterruptedException {
        var cancelled = task("cancelled", () -> { });
        var after = new CountDownLatch(1);

        ticks.schedule(cancelled, 50);
        ticks.cancel(cancelled);
        ticks.schedule(task("after", after::countDown), 80);

        assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).containsExactly("after");
    }

    @Test
    void oneThatFailsHarmsNoOther() throws InterruptedException {
        var other = new CountDownLatch(1);

        ticks.schedule(task("failing", () -> {
            throw new IllegalStateException("as it is meant to");
        }), 20);
        ticks.schedule(task("other", other::countDown), 20);

        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void afterItsEndItSaysSo() {
        ticks.stop();

        assertThat(ticks.isStarted()).isFalse();
    }

    private SIPStackTimerTask task(String name, Runnable work) {
        return new SIPStackTimerTask() {
            @Override
            public void runTask() {
                ran.add(name);
                work.run();
            }

            @Override
            public Object getThreadHash() {
                return name;
            }
        };
    }
}
