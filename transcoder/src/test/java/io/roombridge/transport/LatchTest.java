package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatchTest {

    private static final InetSocketAddress NEGOTIATED = new InetSocketAddress("10.0.0.1", 5_000);
    private static final InetSocketAddress OTHER_PORT = new InetSocketAddress("10.0.0.1", 6_000);
    private static final InetSocketAddress OUTSIDE = new InetSocketAddress("192.0.2.1", 7_000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("192.0.2.66", 7_000);

    private final Latch latch = new Latch();

    @Test
    void theNegotiatedSourceShutsOutAllOthers() {
        latch.negotiate(Optional.of(NEGOTIATED));
        latch.heard(NEGOTIATED);

        assertThat(latch.admits(NEGOTIATED)).isTrue();
        assertThat(latch.admits(STRANGER)).isFalse();
        assertThat(latch.target()).contains(NEGOTIATED);
    }

    @Test
    void behindANatTheFirstValidSourceIsAnswered() {
        latch.negotiate(Optional.of(NEGOTIATED));
        latch.heard(OUTSIDE);

        assertThat(latch.admits(OUTSIDE)).isTrue();
        assertThat(latch.admits(STRANGER)).isFalse();
        assertThat(latch.target()).contains(OUTSIDE);
    }

    @Test
    void theNegotiatedSourceTakesOverFromALatchedOneForGood() {
        latch.negotiate(Optional.of(NEGOTIATED));
        latch.heard(OUTSIDE);
        assertThat(latch.admits(NEGOTIATED)).isTrue();
        latch.heard(NEGOTIATED);

        assertThat(latch.admits(OUTSIDE)).isFalse();
        latch.heard(OUTSIDE);
        assertThat(latch.target()).contains(NEGOTIATED);
    }

    @Test
    void aPeerThatSendsFromAnotherPortIsStillSentToWhereItSaid() {
        latch.negotiate(Optional.of(NEGOTIATED));
        latch.heard(OTHER_PORT);

        assertThat(latch.admits(OTHER_PORT)).isTrue();
        assertThat(latch.target()).contains(NEGOTIATED);
    }

    @Test
    void aNewAddressOpensTheLatchTheSameOneDoesNot() {
        latch.negotiate(Optional.of(NEGOTIATED));
        latch.heard(NEGOTIATED);
        latch.negotiate(Optional.of(NEGOTIATED));
        assertThat(latch.admits(OUTSIDE)).isFalse();
        latch.negotiate(Optional.of(OTHER_PORT));

        assertThat(latch.admits(OUTSIDE)).isTrue();
        assertThat(latch.target()).contains(OTHER_PORT);
    }

    @Test
    void nobodyIsSentToBeforeAnAddressIsKnown() {
        latch.negotiate(Optional.empty());
        assertThat(latch.target()).isEmpty();
        latch.heard(OUTSIDE);
        assertThat(latch.target()).contains(OUTSIDE);
        latch.negotiate(Optional.of(new InetSocketAddress("0.0.0.0", 5_000)));

        assertThat(latch.target()).isEmpty();
    }
}
