package io.roombridge.rtp;

/// Octets that are not the RTP, RTCP or payload format they should be: the one exception of every parser in this
/// module. It carries no stack trace, because the sender decides how often it is thrown.
public final class MalformedPacket extends Exception {

    public MalformedPacket(String what, int offset) {
        super(what + " at octet " + offset, null, false, false);
    }
}
