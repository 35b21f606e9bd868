package io.roombridge.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiverStatisticsTest {

    private static final long FRAME = 20_000_000;

    private final ReceiverStatistics statistics = new ReceiverStatistics(8_000);
    private long now = 1_000_000_000;

    private boolean receive(int sequence, int timestamp) throws MalformedPacket {
        return statistics.received(RtpPacket.parse(Octets.packet(sequence & 0xffff, timestamp, false, new byte[160])),
                now);
    }

    @Test
    void countsAcrossTheWrap() throws MalformedPacket {
        for (int i = 0; i < 10; i++) {
            assertThat(receive(65_530 + i, 160 * i)).isTrue();
            now += FRAME;
        }

        assertThat(statistics.extendedHighestSequence()).isEqualTo((1 << 16) + 3);
        assertThat(statistics.packets()).isEqualTo(10);
        assertThat(statistics.cumulativeLost()).isZero();
        assertThat(statistics.jitter()).isZero();
    }

    @Test
    void reportsTheFractionOfEachInterval() throws MalformedPacket {
        receive(1, 0);
        receive(2, 160);
        receive(4, 480);
        receive(8, 1_120);

        assertThat(statistics.cumulativeLost()).isEqualTo(4);
        assertThat(statistics.fractionLost()).isEqualTo(128);
        receive(9, 1_280);
        assertThat(statistics.fractionLost()).isZero();
    }

    @Test
    void duplicatesMakeLossNegative() throws MalformedPacket {
        receive(1, 0);
        receive(1, 0);

        assertThat(statistics.cumulativeLost()).isEqualTo(-1);
        assertThat(statistics.fractionLost()).isZero();
    }

    @Test
    void aSingleWildSequenceNumberIsNotBelievedTwoAre() throws MalformedPacket {
        receive(1, 0);

        assertThat(receive(30_000, 160)).isFalse();
        assertThat(receive(2, 320)).isTrue();
        assertThat(receive(40_000, 480)).isFalse();
        assertThat(receive(40_001, 640)).isTrue();
        assertThat(statistics.cumulativeLost()).isZero();
    }

    /// RFC 3550 A.8: J += (|D| - J) / 16. One packet 10 ms late is 80 units, 5 after the division; back in time again
    /// gives 80 more.
    @Test
    void smoothsJitterAsTheStandardSays() throws MalformedPacket {
        receive(1, 0);
        now += FRAME + FRAME / 2;
        receive(2, 160);

        assertThat(statistics.jitter()).isEqualTo(5);
        assertThat(statistics.jitterMillis()).isEqualTo(0.625);
    }
}
