package io.roombridge.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceNumberTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,      0,      0
            0,      1,      1
            1,      0,      -1
            65535,  0,      1
            0,      65535,  -1
            65535,  100,    101
            100,    65535,  -101
            0,      32767,  32767
            0,      32768,  -32768
            65000,  1000,   1536
            """)
    void measuresTheShorterWayRound(int from, int to, int distance) {
        assertThat(SequenceNumber.distance(from, to)).isEqualTo(distance);
        assertThat(SequenceNumber.isAfter(to, from)).isEqualTo(distance > 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,           0x00000010, 0x10
            0xfffffff0,  0x00000010, 0x100000010
            0x100000010, 0xfffffff0, 0xfffffff0
            0x1fffffff0, 0x00000001, 0x200000001
            """)
    void extendsTimestampsToTheNearest(String reference, String timestamp, String extended) {
        assertThat(SequenceNumber.extend(Long.decode(reference), Long.decode(timestamp).intValue()))
                .isEqualTo(Long.decode(extended));
    }
}
