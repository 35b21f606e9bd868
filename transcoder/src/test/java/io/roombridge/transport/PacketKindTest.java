package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketKindTest {

    /// RFC 7983 §7 and RFC 5761 §4, each range at both its ends.
    @ParameterizedTest
    @CsvSource({"0, 1, STUN", "3, 1, STUN", "4, 1, OTHER", "16, 0, OTHER", "19, 0, OTHER", "20, 254, DTLS",
            "63, 254, DTLS", "64, 0, OTHER", "79, 0, OTHER", "80, 0, OTHER", "127, 0, OTHER", "128, 0, RTP",
            "128, 191, RTP", "128, 192, RTCP", "191, 223, RTCP", "191, 224, RTP", "192, 200, OTHER", "255, 255, OTHER"})
    void isToldByTheFirstTwoOctets(int first, int second, PacketKind kind) {
        var datagram = ByteBuffer.allocate(10).put(2, (byte) first).put(3, (byte) second).position(2);

        assertThat(PacketKind.of(datagram)).isEqualTo(kind);
        assertThat(datagram.position()).isEqualTo(2);
    }
}
