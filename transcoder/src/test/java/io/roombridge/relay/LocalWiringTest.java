package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// A program of ours is joined with a leg for as long as the leg lives.
class LocalWiringTest {

    private static final long SEVERAL_BEATS = 200_000_000;

    @Test
    void aLegThatIsRefusedBeforeItHadAStreamLeavesTheProgramAlone() {
        try (var net = new Loopback()) {
            var endpoint = new TestEndpoint(LegId.fresh(Protocol.H323), LegId.fresh(Protocol.H323), 0);
            net.endpoints.attach(endpoint.leg, endpoint);
            until("joined", () -> endpoint.slidesShown() > 0 && endpoint.recording.seconds() > 0);

            net.endpoints.release(endpoint.leg);

            until("nothing is heard any more", () -> {
                double before = endpoint.recording.seconds();
                LockSupport.parkNanos(SEVERAL_BEATS);
                return endpoint.recording.seconds() == before;
            });
            assertThat(net.endpoints.statistics(endpoint.leg)).isEmpty();
        }
    }
}
