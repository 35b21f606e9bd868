package io.roombridge.h323.ras;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h225.UnregistrationConfirm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RasRequestsTest {

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final List<byte[]> sent = new ArrayList<>();
    private final RasRequests requests = new RasRequests(sent::add, timers);

    @AfterEach
    void close() {
        timers.shutdownNow();
    }

    @Test
    void sendsNothingAgainThatWasForgotten() {
        timers.setRemoveOnCancelPolicy(true);
        int number = requests.nextSequenceNumber();
        requests.send(number, new byte[] {1}, _ -> {
            throw new AssertionError("nobody is to be told");
        });
        requests.forgetAll();
        assertThat(timers.getQueue()).isEmpty();
        assertThat(requests.answered(number, new UnregistrationConfirm(number))).isFalse();
        assertThat(sent).hasSize(1);
    }
}
