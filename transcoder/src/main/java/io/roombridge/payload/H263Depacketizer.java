package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// H.263 out of RTP as rooms have sent it since 1997 (RFC 2190).
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// |F|P|SBIT |EBIT | SRC |I|U|S|A|R      |DBQ| TRB |    TR         |   mode A: F=0; mode B: F=1 P=0; mode C: F=1 P=1
/// ```
///
/// After loss it goes on at the next packet that begins with a start code; a picture without its own start is left out.
final class H263Depacketizer implements Depacketizer {

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
        int header = headerLength(packet);
        if (header > 0 && packet.payloadLength() > header) {
            append(packet, header);
        }
        if (assembly.endsWith(packet)) {
            assembly.finish(next);
            skipping = false;
        }
    }

    private static int headerLength(RtpPacket packet) {
        if (packet.payloadLength() < 4) {
            return 0;
        }
        int modes = packet.payloadOctet(0) & 0xc0;
        return modes == 0xc0 ? 12 : modes == 0x80 ? 8 : 4;
    }

    private void append(RtpPacket packet, int header) {
        int sbit = packet.payloadOctet(0) >> 3 & 7;
        boolean startCode = sbit == 0 && startsWithCode(packet, header);
        if (assembly.length() == 0 && !beginsPicture(packet)) {
            assembly.damagedIf(true); // not the picture's start code (H.263 §5.1.1)
            return;
        }
        if (skipping && !startCode) {
            return;
        }
        skipping = false;
        assembly.begin(packet);
        assembly.join(packet, header, sbit);
    }

    private static boolean beginsPicture(RtpPacket packet) {
        int header = headerLength(packet);
        return header > 0 && (packet.payloadOctet(0) >> 3 & 7) == 0 && startsWithCode(packet, header)
                && packet.payloadOctet(header + 2) >> 2 == 0x20;
    }

    /// PSC or GBSC: sixteen zero bits and a one (H.263 §5.1.1, §5.2.2).
    private static boolean startsWithCode(RtpPacket packet, int at) {
        return packet.payloadLength() > at + 2 && packet.payloadOctet(at) == 0 && packet.payloadOctet(at + 1) == 0
                && packet.payloadOctet(at + 2) >= 0x80;
    }
}
