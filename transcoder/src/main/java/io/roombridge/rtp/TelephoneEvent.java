package io.roombridge.rtp;

import java.nio.ByteBuffer;

/// A named telephone event (RFC 4733 §2.3).
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// |     event     |E|R| volume    |          duration             |
/// ```
///
/// @param end      whether the key has been let go
/// @param volume   0..63, in -dBm0
/// @param duration since the event began, in timestamp units
public record TelephoneEvent(int event, boolean end, int volume, int duration) {

    public static final int LENGTH = 4;

    /// DTMF digits by event code (RFC 4733 §3.2).
    private static final String DIGITS = "0123456789*#ABCD";

    public TelephoneEvent {
        if ((event & ~0xff | volume & ~0x3f | duration & ~0xffff) != 0) {
            throw new IllegalArgumentException("event " + event + ", volume " + volume + ", duration " + duration);
        }
    }

    public static TelephoneEvent parse(RtpPacket packet) throws MalformedPacket {
        if (packet.payloadLength() < LENGTH) {
            throw new MalformedPacket("telephone-event cut short", packet.payloadLength());
        }
        int flags = packet.payloadOctet(1);
        return new TelephoneEvent(packet.payloadOctet(0), (flags & 0x80) != 0, flags & 0x3f,
                packet.payloadOctet(2) << 8 | packet.payloadOctet(3));
    }

    public ByteBuffer payload() {
        return ByteBuffer.allocate(LENGTH).put((byte) event).put((byte) ((end ? 0x80 : 0) | volume))
                .putShort((short) duration).flip();
    }

    /// Whether the event is a DTMF digit; there are others (RFC 4733 §3.2, RFC 4734).
    public boolean isDigit() {
        return event < DIGITS.length();
    }

    public char digit() {
        return DIGITS.charAt(event);
    }

    /// The event code of a digit, `-1` when it is none.
    public static int code(char digit) {
        return DIGITS.indexOf(Character.toUpperCase(digit));
    }
}
