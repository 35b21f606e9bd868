package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// VP8 out of RTP (RFC 7741 §4.2).
///
/// ```
///  0 1 2 3 4 5 6 7
/// |X|R|N|S|R| PID |   required
/// |I|L|T|K| RSV   |   if X
/// |M| PictureID   |   if I, two octets if M
/// |   TL0PICIDX   |   if L
/// |TID|Y| KEYIDX  |   if T or K
/// ```
///
/// A picture that lost a packet is left out whole: its arithmetic coding cannot be taken up in the middle. The bit that
/// says where a picture begins is needed after loss alone.
final class Vp8Depacketizer implements Depacketizer {

    private final Assembly assembly = new Assembly();
    private boolean skipping;
    /// The next packet begins a picture, whatever it says.
    private boolean between;

    @Override
    public void accept(RtpPacket packet, Consumer<AccessUnit> next) {
        boolean gap = assembly.gapBefore(packet);
        if (assembly.goesOnBehindMarker(packet) && !begins(packet)) {
            assembly.doubtMarkers();
            between = false;
        }
        if (gap) {
            drop();
        } else if (assembly.changesWith(packet)) {
            end(next);
        }
        int at = descriptorLength(packet);
        if (at > 0 && packet.payloadLength() > at) {
            append(packet, at);
        }
        if (assembly.endsWith(packet)) {
            end(next);
        }
    }

    private void end(Consumer<AccessUnit> next) {
        assembly.finish(next);
        skipping = false;
        between = true;
    }

    private static boolean begins(RtpPacket packet) {
        return (packet.payloadOctet(0) & 0x17) == 0x10;
    }

    private void append(RtpPacket packet, int at) {
        if (assembly.length() == 0) {
            skipping = !between && !begins(packet);
            assembly.damagedIf(skipping);
        }
        assembly.begin(packet);
        if (!skipping) {
            assembly.append(packet, at);
            between = false;
        }
    }

    private void drop() {
        if (assembly.length() > 0) {
            assembly.truncate(0);
        }
        skipping = true;
        between = false;
    }

    /// Octets before the VP8 data; 0 when there is no whole descriptor.
    static int descriptorLength(RtpPacket packet) {
        int length = packet.payloadLength();
        if (length < 1 || (packet.payloadOctet(0) & 0x80) == 0) {
            return length < 1 ? 0 : 1;
        }
        if (length < 3) {
            return 0;
        }
        int extension = packet.payloadOctet(1);
        int at = 2;
        if ((extension & 0x80) != 0) {
            at += (packet.payloadOctet(2) & 0x80) != 0 ? 2 : 1;
        }
        at += (extension & 0x40) != 0 ? 1 : 0;
        return at + ((extension & 0x30) != 0 ? 1 : 0);
    }
}
