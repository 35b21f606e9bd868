package io.roombridge.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimersTest {

    @Test
    void keepNothingOfATimerThatWasCancelled() {
        try (var timers = new Timers("timers")) {
            timers.schedule(() -> { }, 30, TimeUnit.MINUTES).cancel(false);

            assertThat(timers.getQueue()).isEmpty();
        }
    }

    @Test
    void dropWhatIsSetOrStillWaitsOnceTheyAreShutDown() {
        var timers = new Timers("timers");
        timers.schedule(() -> { }, 30, TimeUnit.MINUTES);
        timers.shutdown();

        timers.schedule(() -> { }, 30, TimeUnit.MINUTES);

        assertThat(timers.getQueue()).isEmpty();
        assertThat(timers.isTerminated() || timers.isTerminating()).isTrue();
    }
}
