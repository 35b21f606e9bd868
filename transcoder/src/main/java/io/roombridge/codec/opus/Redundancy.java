package io.roombridge.codec.opus;

import java.nio.ByteBuffer;

/// Whether a packet of Opus repeats the one before it, told by its first octets (RFC 6716 §3.1, §3.2, §4.2.3).
final class Redundancy {

    /// From here on there is no SILK layer, and nothing is repeated.
    private static final int FIRST_CELT = 16;
    private static final int FIRST_HYBRID = 12;
    private static final int TWO_OCTETS = 252;

    private Redundancy() {}

    /// @param packet  from position to limit
    static boolean isIn(ByteBuffer packet) {
        if (packet.remaining() < 2) {
            return false;
        }
        int at = packet.position();
        int contents = packet.get(at) & 0xff;
        int first = at + firstFrame(contents & 3, packet.get(at + 1) & 0xff);
        if (contents >> 3 >= FIRST_CELT || first == at || first >= packet.limit()) {
            return false;
        }
        int flags = packet.get(first) & 0xff;
        int frames = silkFrames(contents >> 3);
        boolean stereo = (contents & 4) != 0;
        return repeats(flags, frames) || stereo && repeats(flags << frames + 1, frames);
    }

    /// Behind a flag of activity for each 20 ms. Each is a bit as likely as not, so they lie as they are.
    private static boolean repeats(int flags, int frames) {
        return (flags >> 7 - frames & 1) == 1;
    }

    /// Octets before it; 0 where there is none of its own, or any number of them.
    private static int firstFrame(int code, int next) {
        return switch (code) {
            case 0, 1 -> 1;
            case 2 -> next < TWO_OCTETS ? 2 : 3;
            default -> 0;
        };
    }

    /// SILK has frames of 10, 20, 40 and 60 ms, hybrid ones are of 10 and 20.
    private static int silkFrames(int configuration) {
        return configuration >= FIRST_HYBRID ? 1 : Math.max(1, configuration & 3);
    }
}
