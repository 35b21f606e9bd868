package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// H.261 out of RTP (RFC 4587 §4.1).
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// |SBIT |EBIT |I|V| GOBN  |   MBAP  |  QUANT  |  HMVD   |  VMVD   |
/// ```
///
/// Packets are cut between macroblocks, anywhere in an octet: SBIT bits at the start and EBIT bits at the end belong to
/// others. After loss it goes on at the next packet that begins a group of blocks (GOBN 0).
final class H261Depacketizer implements Depacketizer {

    private static final int HEADER = 4;

    private final Assembly assembly = new Assembly();
    private boolean skipping;

    @Override
    public void accept(RtpPacket packet, Consumer<AccessUnit> next) {
        boolean gap = assembly.gapBefore(packet);
        if (assembly.goesOnBehindMarker(packet) && !beginsPicture(packet, packet.payloadOctet(0) >> 5)) {
            assembly.doubtMarkers();
        }
        if (assembly.changesWith(packet)) {
            assembly.finish(next);
            assembly.damagedIf(gap);
            skipping = false;
        }
        skipping |= gap;
        if (packet.payloadLength() > HEADER) {
            append(packet);
        }
        if (assembly.endsWith(packet)) {
            assembly.finish(next);
            skipping = false;
        }
    }

    private void append(RtpPacket packet) {
        int sbit = packet.payloadOctet(0) >> 5;
        boolean groupStart = (packet.payloadOctet(1) & 0xf0) == 0;
        if (assembly.length() == 0 && !beginsPicture(packet, sbit)) {
            assembly.damagedIf(true);
            return;
        }
        if (skipping && !groupStart) {
            return;
        }
        boolean resuming = skipping;
        skipping = false;
        assembly.begin(packet);
        int start = assembly.length();
        assembly.join(packet, HEADER, resuming ? 0 : sbit);
        if (resuming || start == 0) {
            assembly.mask(start, 0xff >> sbit);
        }
    }

    /// PSC: fifteen zeros, a one and four zeros (H.261 §4.2.1.1), `sbit` bits into the payload.
    private static boolean beginsPicture(RtpPacket packet, int sbit) {
        if (packet.payloadLength() < HEADER + 4) {
            return false;
        }
        int bits = packet.payloadOctet(HEADER) << 24 | packet.payloadOctet(HEADER + 1) << 16
                | packet.payloadOctet(HEADER + 2) << 8 | packet.payloadOctet(HEADER + 3);
        return bits << sbit >>> 12 == 0x10;
    }
}
