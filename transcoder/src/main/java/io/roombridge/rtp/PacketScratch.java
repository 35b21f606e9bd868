package io.roombridge.rtp;

import java.nio.ByteBuffer;

/// Where a thread writes the packet that it is about to send: native memory, one piece a thread, so that streams own
/// none. Native memory of a stream that ended is given back no sooner than the garbage collector comes by, and with a
/// small heap that is late.
public final class PacketScratch {

    /// The largest packet of ours.
    public static final int OCTETS = 4_096;

    private static final ThreadLocal<ByteBuffer> OF_THREAD =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(OCTETS));

    private PacketScratch() {}

    /// Empty, with room for [#OCTETS]; this thread's until it sends another packet.
    public static ByteBuffer take() {
        return OF_THREAD.get().clear();
    }
}
