package io.roombridge.rtp;

import static io.roombridge.rtp.ReceiverStatistics.Verdict.DOUBTFUL;
import static io.roombridge.rtp.ReceiverStatistics.Verdict.IN_SEQUENCE;
import static io.roombridge.rtp.ReceiverStatistics.Verdict.RESTARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.rtp.ReceiverStatistics.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverStatisticsTest {

    private static final long FRAME = 20_000_000;

    private final ReceiverStatistics statistics = new ReceiverStatistics(8_000);
    private long now = 1_000_000_000;

    private Verdict receive(int sequence, int timestamp) throws MalformedPacket {
        return statistics.received(RtpPacket.parse(Octets.packet(sequence & 0xffff, timestamp, false, new byte[160])),
                now);
    }

    @Test
    void countsAcrossTheWrap() throws MalformedPacket {
        for (int i = 0; i < 10; i++) {
            assertThat(receive(65_530 + i, 160 * i)).isEqualTo(IN_SEQUENCE);
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

        assertThat(receive(30_000, 160)).isEqualTo(DOUBTFUL);
        assertThat(receive(2, 320)).isEqualTo(IN_SEQUENCE);
        assertThat(receive(30_001, 320)).as("the first is long forgotten").isEqualTo(DOUBTFUL);
        assertThat(receive(40_000, 480)).isEqualTo(DOUBTFUL);
        assertThat(receive(40_000, 480)).as("the same again").isEqualTo(DOUBTFUL);
        assertThat(receive(40_001, 640)).isEqualTo(RESTARTED);
        assertThat(statistics.cumulativeLost()).isZero();
        assertThat(statistics.packets()).isEqualTo(2);
    }

    /// Where it was, where it begins anew, what comes next; and what that makes of the two.
    @ParameterizedTest
    @CsvSource({
            "1_000,  4_000,  4_001,  DOUBTFUL,    RESTARTED,   4_001/0",
            "1_000,  3_999,  4_000,  IN_SEQUENCE, IN_SEQUENCE, 4_000/2_998",
            "65_000, 3_000,  3_001,  DOUBTFUL,    RESTARTED,   3_001/0",
            "65_000, 65_535, 65_536, IN_SEQUENCE, IN_SEQUENCE, 65_536/534",
            "1_000,  65_535, 65_536, DOUBTFUL,    RESTARTED,   65_536/0",
            "1_000,  65_536, 65_535, DOUBTFUL,    RESTARTED,   65_536/0",
            "1_000,  30_000, 30_002, DOUBTFUL,    RESTARTED,   30_002/1",
            "1_000,  30_001, 30_000, DOUBTFUL,    RESTARTED,   30_001/0",
            "1_000,  30_000, 30_100, DOUBTFUL,    DOUBTFUL,    1_000/0",
            "1_000,  800,    801,    DOUBTFUL,    RESTARTED,   801/0",
            "1_000,  901,    902,    IN_SEQUENCE, IN_SEQUENCE, 1_000/-2",
            "0,      65_536, 1,      IN_SEQUENCE, IN_SEQUENCE, 1/-1"})
    void tellsARestartFromLossAndFromReordering(String was, String first, String second, Verdict one, Verdict other,
            String highestAndLost) throws MalformedPacket {
        receive(number(was), 0);

        assertThat(receive(number(first), 160)).isEqualTo(one);
        assertThat(receive(number(second), 320)).isEqualTo(other);
        assertThat(statistics.extendedHighestSequence() + "/" + statistics.cumulativeLost())
                .isEqualTo(highestAndLost.replace("_", ""));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace("_", ""));
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
