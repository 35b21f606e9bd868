package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// H.263-1998 and -2000 out of RTP (RFC 4629 §5.1).
///
/// ```
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// |   RR    |P|V|   PLEN    |PEBIT|
/// ```
///
/// P stands for two zero octets of a start code that were left out. After loss it goes on at the next such packet; a
/// picture without its own start is left out.
final class H263PlusDepacketizer implements Depacketizer {

    private static final byte[] ZEROS = {0, 0};

    private final Assembly assembly = new Assembly();
    private boolean skipping;

    @Override
    public void accept(RtpPacket packet, Consumer<AccessUnit> next) {
        boolean gap = assembly.gapBefore(packet);
        if (assembly.goesOnBehindMarker(packet) && !beginsPicture(packet)) {
            assembly.doubtMarkers();
        }
        if (assembly.changesWith(packet)) {
            assembly.finish(next);
            assembly.damagedIf(gap);
            skipping = false;
        }
        skipping |= gap;
        if (packet.payloadLength() > 2) {
            append(packet);
        }
        if (assembly.endsWith(packet)) {
            assembly.finish(next);
            skipping = false;
        }
    }

    private void append(RtpPacket packet) {
        boolean startCode = hasStartCode(packet);
        int at = headerLength(packet);
        if (at >= packet.payloadLength()) {
            return;
        }
        if (assembly.length() == 0 && !beginsPicture(packet)) {
            assembly.damagedIf(true);
            return;
        }
        if (skipping && !startCode) {
            return;
        }
        skipping = false;
        assembly.begin(packet);
        if (startCode) {
            assembly.append(ZEROS);
        }
        assembly.append(packet, at);
    }

    private static boolean hasStartCode(RtpPacket packet) {
        return (packet.payloadOctet(0) & 0x04) != 0;
    }

    private static int headerLength(RtpPacket packet) {
        int header = packet.payloadOctet(0) << 8 | packet.payloadOctet(1);
        return 2 + ((header & 0x0200) != 0 ? 1 : 0) + (header >> 3 & 0x3f);
    }

    private static boolean beginsPicture(RtpPacket packet) {
        if (packet.payloadLength() < 3 || !hasStartCode(packet)) {
            return false;
        }
        int at = headerLength(packet);
        return at < packet.payloadLength() && packet.payloadOctet(at) >> 2 == 0x20;
    }
}
