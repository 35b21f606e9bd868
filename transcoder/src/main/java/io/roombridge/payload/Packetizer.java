package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// Cuts one coded picture into RTP payloads.
public interface Packetizer {

    /// Payload octets that fit an Ethernet frame under IP, UDP, RTP and SRTP, with room for a tunnel.
    int MTU = 1_350;

    /// @param units for H.264 the NAL units without start codes, else the one coded picture; their positions stay
    void packetize(List<ByteBuffer> units, Payloads next);

    /// Takes the payloads in order; each is lent until the call returns.
    @FunctionalInterface
    interface Payloads {

        /// @param last the picture ends with it: the marker bit of every video format here
        void accept(ByteBuffer payload, boolean last);
    }
}
