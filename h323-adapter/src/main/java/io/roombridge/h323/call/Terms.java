package io.roombridge.h323.call;

import io.roombridge.h323.control.MasterSlave;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.time.Duration;

/// What is fixed for a call from its first message on.
///
/// @param draw       what we bring into the determination of master and slave
/// @param peer       the far end of call signalling
/// @param ours       where we can be reached, first by who reaches us there already
/// @param roundTrip  how often the peer is asked whether it is still there; zero for never
public record Terms(LegId leg, Identity identity, Means means, Equipment equipment, MasterSlave.Draw draw,
        InetSocketAddress peer, LocalAddresses ours, Duration roundTrip) {

    /// Which side of the call we are.
    public enum Side { CALLER, CALLEE }

    /// @param call        callIdentifier
    /// @param conference  conferenceID
    public record Identity(Side side, int callReference, Octets call, Octets conference) {

        public boolean callee() {
            return side == Side.CALLEE;
        }
    }

    /// @param tunnelling   H.245 within call signalling where the peer does it too
    /// @param fastConnect  offer channels in Setup
    /// @param earlyH245    give the H.245 address in CallProceeding rather than in Connect
    public record Means(boolean tunnelling, boolean fastConnect, boolean earlyH245) {}
}
