package io.roombridge.rtcp;

import java.util.List;

/// One RTCP packet (RFC 3550 §6, RFC 4585 §6, RFC 5104 §4): what a compound datagram is a list of.
/// [Compound] reads and writes them. SSRCs are `int`s, their 32 bits unsigned.
public sealed interface RtcpPacket {

    int SENDER_REPORT = 200;
    int RECEIVER_REPORT = 201;
    int SOURCE_DESCRIPTION = 202;
    int GOODBYE = 203;
    int APPLICATION = 204;
    int TRANSPORT_FEEDBACK = 205;
    int PAYLOAD_FEEDBACK = 206;
    /// Full INTRA-frame request of H.261's first payload format (RFC 2032 §5.2.1), which H.323 rooms still send.
    int H261_INTRA = 192;

    /// SR (§6.4.1).
    ///
    /// @param ntp seconds and fraction since 1900, 32 bits each
    record SenderReport(int ssrc, long ntp, int timestamp, int packets, int octets, List<ReportBlock> blocks)
            implements RtcpPacket {}

    /// RR (§6.4.2).
    record ReceiverReport(int ssrc, List<ReportBlock> blocks) implements RtcpPacket {}

    /// SDES (§6.5), of which only the CNAME of each source is kept.
    record SourceDescription(List<Chunk> chunks) implements RtcpPacket {
        public record Chunk(int ssrc, String cname) {}
    }

    /// BYE (§6.6).
    record Goodbye(List<Integer> sources, String reason) implements RtcpPacket {}

    /// Generic NACK (RFC 4585 §6.2.1).
    record Nack(int sender, int media, List<Integer> sequences) implements RtcpPacket {}

    /// Temporary maximum media stream bit rate request (RFC 5104 §4.2.1).
    record RateRequest(int sender, List<Rate> rates) implements RtcpPacket {}

    /// Temporary maximum media stream bit rate notification (RFC 5104 §4.2.2).
    record RateNotification(int sender, List<Rate> rates) implements RtcpPacket {}

    /// @param overhead octets of headers per packet, which the rate includes
    record Rate(int ssrc, long bitsPerSecond, int overhead) {}

    /// PLI (RFC 4585 §6.3.1).
    record PictureLoss(int sender, int media) implements RtcpPacket {}

    /// SLI (RFC 4585 §6.3.2): macroblocks from `first` on.
    record SliceLoss(int sender, int media, int first, int number, int picture) implements RtcpPacket {}

    /// FIR (RFC 5104 §4.3.1).
    record FullIntraRequest(int sender, List<Entry> entries) implements RtcpPacket {
        public record Entry(int ssrc, int sequence) {}
    }

    /// The FIR of RFC 2032 §5.2.1.
    record H261IntraRequest(int ssrc) implements RtcpPacket {}

    /// REMB (draft-alvestrand-rmcat-remb §2.2).
    record EstimatedMaximumRate(int sender, long bitsPerSecond, List<Integer> sources) implements RtcpPacket {}

    /// Well-formed, and nothing we act on: APP, extended reports, transport-wide feedback, what is not invented yet.
    record Other(int packetType, int format) implements RtcpPacket {}

    /// What a report says of one source (§6.4.1).
    ///
    /// @param fractionLost   of 256 since the last report
    /// @param cumulativeLost 24 bits, signed
    /// @param lastReport     the middle 32 bits of the NTP time of the last SR, 0 when there was none
    /// @param delay          since that SR, in 1/65,536 s
    record ReportBlock(int ssrc, int fractionLost, int cumulativeLost, int highestSequence, int jitter, int lastReport,
            int delay) {}
}
