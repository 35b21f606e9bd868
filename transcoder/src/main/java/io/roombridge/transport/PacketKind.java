package io.roombridge.transport;

import java.nio.ByteBuffer;

/// What a datagram is, told by its first octets: protocols that may share one port.
///
/// ```
/// first octet   0..3 STUN   16..19 ZRTP   20..63 DTLS   64..79 TURN channel   128..191 RTP, RTCP   (RFC 7983 §7)
/// second octet  192..223 RTCP, any other RTP                                                       (RFC 5761 §4)
/// ```
enum PacketKind {
    RTP, RTCP, STUN, DTLS, OTHER;

    /// No RTCP packet is shorter (RFC 3550 §6.4.2), nor is anything else that comes here.
    static final int SHORTEST = 8;

    /// @param datagram of at least [#SHORTEST] octets
    static PacketKind of(ByteBuffer datagram) {
        int first = Byte.toUnsignedInt(datagram.get(datagram.position()));
        if (first >= 128 && first <= 191) {
            int second = Byte.toUnsignedInt(datagram.get(datagram.position() + 1));
            return second >= 192 && second <= 223 ? RTCP : RTP;
        }
        return first <= 3 ? STUN : first >= 20 && first <= 63 ? DTLS : OTHER;
    }
}
