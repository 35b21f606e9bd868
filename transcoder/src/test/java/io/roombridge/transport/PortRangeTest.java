package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.media.MediaPlane.NoPortsLeft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortRangeTest {

    private static final int FIRST = 29_001;

    private final PortRange range = new PortRange(InetAddress.getLoopbackAddress(), FIRST, FIRST + 9);

    private static int port(PortRange.Pair pair) throws IOException {
        return ((InetSocketAddress) pair.rtp().getLocalAddress()).getPort();
    }

    @Test
    void givesEvenPortsWithTheNextForRtcpUntilNoneIsLeftAndTakesThemBack() throws IOException, NoPortsLeft {
        var pairs = new ArrayList<PortRange.Pair>();
        var ports = new HashSet<Integer>();
        try {
            for (int i = 0; i < 4; i++) {
                var pair = range.take();
                pairs.add(pair);
                ports.add(port(pair));
                assertThat(port(pair) % 2).isZero();
                assertThat(((InetSocketAddress) pair.rtcp().getLocalAddress()).getPort()).isEqualTo(port(pair) + 1);
            }
            assertThat(ports).hasSize(4).allMatch(port -> port > FIRST && port < FIRST + 9);
            assertThatThrownBy(range::take).isInstanceOf(NoPortsLeft.class);
            int freed = port(pairs.getFirst());
            assertThat(range.taken()).isEqualTo(4);
            range.giveBack(pairs.removeFirst());
            assertThat(range.taken()).isEqualTo(3);
            pairs.add(range.take());

            assertThat(port(pairs.getLast())).isEqualTo(freed);
        } finally {
            pairs.forEach(range::giveBack);
        }
    }

    @Test
    void whatIsGivenOutIsNotAskedOfTheSystemAgain() throws IOException, NoPortsLeft {
        var pairs = new ArrayList<PortRange.Pair>();
        try {
            for (int i = 0; i < 4; i++) {
                pairs.add(range.take());
            }
            pairs.getFirst().rtp().close(); // the system would give it to whoever asks
            pairs.getFirst().rtcp().close();

            assertThatThrownBy(range::take).isInstanceOf(NoPortsLeft.class);
        } finally {
            pairs.forEach(range::giveBack);
        }
    }
}
