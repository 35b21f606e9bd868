package io.roombridge.sip.leg;

import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.Timer;

/// A 2xx to an INVITE is repeated by the user agent itself until the ACK comes (RFC 3261 §13.3.1.4).
final class Retransmission {

    private static final long T1 = 500;
    private static final long T2 = 4_000;
    /// 0.5 + 1 + 2 + 7·4 seconds come nearest to 64·T1.
    private static final int LAST = 10;
    private static final int LAST_RELIABLE = 7;

    private Retransmission() {}

    /// @param sent  how often it was sent
    static Output set(int sent) {
        return new Output.Set(Timer.RETRANSMIT, Math.min(T1 << Math.min(sent - 1, 8), T2));
    }

    /// Until the PRACK comes: twice as long each time (RFC 3262 §3).
    static Output reliable(int sent) {
        return new Output.Set(Timer.RETRANSMIT, isLastReliable(sent) ? T1 : T1 << (sent - 1));
    }

    /// 0.5 + 1 + 2 + 4 + 8 + 16 + 0.5 seconds are 64·T1.
    static boolean isLastReliable(int sent) {
        return sent >= LAST_RELIABLE;
    }

    static boolean isLast(int sent) {
        return sent >= LAST;
    }
}
