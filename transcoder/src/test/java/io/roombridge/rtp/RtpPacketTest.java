package io.roombridge.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RtpPacketTest {

    @Test
    void readsEveryFieldWhereItLies() throws MalformedPacket {
        var packet = RtpPacket.parse(Octets.of("""
                b2 e0 12 34   V=2, P, X, two CSRCs, M, PT=96, sequence number
                00 00 00 a0   timestamp
                de ad be ef   SSRC
                00 00 00 01   CSRC
                00 00 00 02   CSRC
                be de 00 02   one-octet header extension, two words
                10 aa         id 1, one octet
                00            padding between elements
                31 01 02      id 3, two octets
                00 00         padding
                01 02 03      payload
                00 02         two octets of padding
                """));

        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(96);
        assertThat(packet.sequenceNumber()).isEqualTo(0x1234);
        assertThat(packet.timestamp()).isEqualTo(160);
        assertThat(packet.ssrc()).isEqualTo(0xdeadbeef);
        assertThat(packet.contributingSources()).isEqualTo(2);
        assertThat(packet.contributingSource(1)).isEqualTo(2);
        assertThat(packet.extensionProfile()).isEqualTo(0xbede);
        assertThat(packet.octet((int) (packet.extensionElement(3) >> 32))).isEqualTo(1);
        assertThat((int) packet.extensionElement(3)).isEqualTo(2);
        assertThat(packet.extensionElement(7)).isEqualTo(-1);
        assertThat(Octets.hex(packet.payload())).isEqualTo("01 02 03");
    }

    @Test
    void refusesWhatIsNoRtp() {
        refuses("80 60 00", "RTP header cut short");
        refuses("40 60 00 01  00 00 00 00  00 00 00 00", "RTP version is not 2");
        refuses("81 60 00 01  00 00 00 00  00 00 00 00", "RTP payload ends before it starts");
        refuses("90 60 00 01  00 00 00 00  00 00 00 00", "RTP header extension cut short");
        refuses("90 60 00 01  00 00 00 00  00 00 00 00  be de 00 01", "RTP payload ends before it starts");
        refuses("a0 60 00 01  00 00 00 00  00 00 00 00  05", "RTP payload ends before it starts");
        refuses("a0 60 00 01  00 00 00 00  00 00 00 00  00", "RTP payload ends before it starts");
    }

    private static void refuses(String octets, String why) {
        assertThatThrownBy(() -> RtpPacket.parse(Octets.of(octets))).isInstanceOf(MalformedPacket.class)
                .hasMessageStartingWith(why);
    }

    @Property
    void isAValueOrMalformed(@ForAll @Size(max = 64) byte[] octets) {
        if (octets.length > 0) {
            octets[0] = (byte) (octets[0] & 0x3f | 0x80);
        }
        try {
            var packet = RtpPacket.parse(ByteBuffer.wrap(octets));
            packet.toString();
            packet.extensionElement(1);
            assertThat(packet.payload().remaining()).isEqualTo(packet.payloadLength());
        } catch (MalformedPacket malformed) {
            assertThat(malformed.getStackTrace()).isEmpty();
        }
    }

    @Property
    void whatIsWrittenIsRead(@ForAll boolean marker, @ForAll int timestamp, @ForAll @Size(max = 1_400) byte[] payload) {
        var writer = new RtpWriter(0x01020304, 0xffff, written -> {
            try {
                var packet = RtpPacket.parse(written);
                assertThat(packet.marker()).isEqualTo(marker);
                assertThat(packet.timestamp()).isEqualTo(timestamp);
                assertThat(packet.sequenceNumber()).isIn(0xffff, 0);
                assertThat(packet.payload()).isEqualTo(ByteBuffer.wrap(payload));
                assertThat(written.capacity() - written.limit()).isGreaterThanOrEqualTo(RtpPacket.TAIL_ROOM);
            } catch (MalformedPacket malformed) {
                throw new AssertionError(malformed);
            }
        });
        writer.write(marker, 100, timestamp, ByteBuffer.wrap(payload));
        writer.write(marker, 100, timestamp, ByteBuffer.wrap(payload));

        assertThat(writer.nextSequence()).isEqualTo(1);
        assertThat(writer.packets()).isEqualTo(2);
        assertThat(writer.octets()).isEqualTo(2L * payload.length);
    }
}
