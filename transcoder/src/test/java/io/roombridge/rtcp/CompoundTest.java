package io.roombridge.rtcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.rtcp.RtcpPacket.EstimatedMaximumRate;
import io.roombridge.rtcp.RtcpPacket.FullIntraRequest;
import io.roombridge.rtcp.RtcpPacket.Goodbye;
import io.roombridge.rtcp.RtcpPacket.H261IntraRequest;
import io.roombridge.rtcp.RtcpPacket.Nack;
import io.roombridge.rtcp.RtcpPacket.Other;
import io.roombridge.rtcp.RtcpPacket.PictureLoss;
import io.roombridge.rtcp.RtcpPacket.Rate;
import io.roombridge.rtcp.RtcpPacket.RateNotification;
import io.roombridge.rtcp.RtcpPacket.RateRequest;
import io.roombridge.rtcp.RtcpPacket.ReceiverReport;
import io.roombridge.rtcp.RtcpPacket.ReportBlock;
import io.roombridge.rtcp.RtcpPacket.SenderReport;
import io.roombridge.rtcp.RtcpPacket.SliceLoss;
import io.roombridge.rtcp.RtcpPacket.SourceDescription;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompoundTest {

    private static final String EVERYTHING = """
            81 c8 00 0c   SR with one block, 13 words
            00 00 00 01   SSRC
            e3 4a 00 00 80 00 00 00   NTP
            00 00 03 20   RTP timestamp
            00 00 00 05   packets
            00 00 02 00   octets
            00 00 00 02   block: SSRC
            40 ff ff fe   fraction 64/256, cumulative -2
            00 01 00 07   extended highest sequence number
            00 00 00 09   jitter
            4a 00 80 00   LSR
            00 01 00 00   DLSR, one second
            81 ca 00 03   SDES with one chunk
            00 00 00 01   SSRC
            01 04 72 6f 6f 6d 00 00   CNAME "room", end, padding
            81 ce 00 02   PLI
            00 00 00 01 00 00 00 02
            84 ce 00 04   FIR
            00 00 00 01 00 00 00 00 00 00 00 02 07 00 00 00
            81 cd 00 03   NACK
            00 00 00 01 00 00 00 02 ff ff 00 05   65535, 0 and 2
            83 cd 00 04   TMMBR
            00 00 00 01 00 00 00 00 00 00 00 02 08 03 e8 28   exponent 2, mantissa 500, overhead 40
            8f ce 00 05   REMB
            00 00 00 01 00 00 00 00 52 45 4d 42 01 0a 00 00 00 00 00 02
            82 ce 00 03   SLI
            00 00 00 01 00 00 00 02 00 08 00 83   first 1, number 2, picture 3
            80 c0 00 01 00 00 00 01   FIR of RFC 2032
            80 cc 00 02 00 00 00 01 41 42 43 44   APP
            81 cb 00 03 00 00 00 01 03 62 79 65 00 00 00 00   BYE "bye"
            """;

    @Test
    void readsWhatARoomSends() throws MalformedPacket {
        var packets = Compound.parse(Octets.of(EVERYTHING));

        assertThat(packets).containsExactly(
                new SenderReport(1, 0xe34a000080000000L, 800, 5, 512,
                        List.of(new ReportBlock(2, 64, -2, 0x10007, 9, 0x4a008000, 65_536))),
                new SourceDescription(List.of(new SourceDescription.Chunk(1, "room"))),
                new PictureLoss(1, 2),
                new FullIntraRequest(1, List.of(new FullIntraRequest.Entry(2, 7))),
                new Nack(1, 2, List.of(65_535, 0, 2)),
                new RateRequest(1, List.of(new Rate(2, 500L << 2, 40))),
                new EstimatedMaximumRate(1, 131_072L << 2, List.of(2)),
                new SliceLoss(1, 2, 1, 2, 3),
                new H261IntraRequest(1),
                new Other(204, 0),
                new Goodbye(List.of(1), "bye"));
    }

    @Test
    void refusesLengthsThatDoNotFit() {
        refuses("80 c8 00", "RTCP header cut short");
        refuses("00 c8 00 00", "RTCP version is not 2");
        refuses("81 c9 00 09 00 00 00 01", "RTCP packet cut short");
        refuses("81 c9 00 01 00 00 00 01", "RTCP packet with 4 octets for 28");
        refuses("a0 c9 00 01 00 00 00 ff", "RTCP padding is longer than the packet");
        refuses("81 ca 00 02 00 00 00 01 01 ff 00 00", "RTCP packet with 2 octets for 255");
    }

    private static void refuses(String octets, String why) {
        assertThatThrownBy(() -> Compound.parse(Octets.of(octets))).isInstanceOf(MalformedPacket.class)
                .hasMessageStartingWith(why);
    }

    @Property
    void whatIsWrittenIsRead(@ForAll int a, @ForAll int b, @ForAll short c, @ForAll long d) throws MalformedPacket {
        int u16 = Short.toUnsignedInt(c);
        long rate = Long.highestOneBit(d >>> 20) | 1;
        long coded17 = rate < 1 << 17 ? rate : Long.highestOneBit(rate);
        List<RtcpPacket> packets = List.of(
                new SenderReport(a, d, b, a, b, List.of(new ReportBlock(b, u16 & 0xff, c, a, b, a, b))),
                new ReceiverReport(b, List.of()),
                new SourceDescription(List.of(new SourceDescription.Chunk(a, "cname" + "x".repeat(u16 % 7)))),
                new Nack(a, b, List.of(u16, u16 + 3 & 0xffff, u16 + 16 & 0xffff, u16 + 40 & 0xffff)),
                new RateRequest(a, List.of(new Rate(b, coded17, 40))),
                new RateNotification(a, List.of()),
                new PictureLoss(a, b),
                new SliceLoss(a, b, u16 & 0x1fff, u16 >> 3, u16 & 0x3f),
                new FullIntraRequest(a, List.of(new FullIntraRequest.Entry(b, u16 & 0xff))),
                new EstimatedMaximumRate(a, coded17, List.of(a, b)),
                new H261IntraRequest(a),
                new Goodbye(List.of(a, b), "x".repeat(u16 % 5)));

        assertThat(Compound.parse(RtcpWriter.write(packets, ByteBuffer.allocate(1_500)))).isEqualTo(packets);
    }

    @Property
    void isAValueOrMalformed(@ForAll @Size(max = 80) byte[] octets) {
        for (int i = 0; i + 3 < octets.length; i += 16) {
            octets[i] = (byte) (octets[i] & 0x3f | 0x80);
            octets[i + 1] = (byte) (192 + Math.abs(octets[i + 1] % 18));
            octets[i + 2] = 0;
            octets[i + 3] &= 7;
        }
        try {
            assertThat(Compound.parse(ByteBuffer.wrap(octets))).isNotNull();
        } catch (MalformedPacket malformed) {
            assertThat(malformed).hasMessageContaining("RTCP");
        }
    }

    @Test
    void reportsComeAtTheMinimumIntervalOnAverage() {
        var schedule = new ReportSchedule(0, 5_000, () -> 0.5);
        int reports = 0;
        for (long now = 0; now < 100_000; now += 10) {
            reports += schedule.due(now) ? 1 : 0;
        }

        assertThat(reports).isBetween(22, 26); // 5 s / (e - 3/2) is 4.1 s
    }

    @Test
    void ntpTimeCountsFrom1900() {
        long ntp = NtpTime.ofEpochMillis(500);

        assertThat(ntp >>> 32).isEqualTo(2_208_988_800L);
        assertThat((int) ntp).isEqualTo(0x80000000);
        assertThat(NtpTime.middle(ntp)).isEqualTo((int) (2_208_988_800L << 16) | 0x8000);
    }
}
