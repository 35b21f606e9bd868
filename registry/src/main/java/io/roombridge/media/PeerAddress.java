package io.roombridge.media;

import java.net.InetAddress;

/// Whether media can be sent where a peer says, whatever the protocol it says it in.
public final class PeerAddress {

    /// What we sent there we would get ourselves.
    public static final String OURSELVES = "an address that would be ourselves";

    private PeerAddress() {}

    /// What is wrong with it, to follow "is at"; empty when nothing is.
    ///
    /// @param ours  as the peer sees them: there is a socket of each family that is there, and of no other
    public static String fault(InetAddress address, LocalAddresses ours) {
        var octets = address.getAddress();
        var own = ours.like(address);
        if (own.isEmpty()) {
            return "an address of another family than ours";
        }
        if (address.isMulticastAddress()) {
            return "a multicast address";
        }
        boolean reserved = octets.length == 4 && (octets[0] == 0 || (octets[0] & 0xf0) == 0xf0);
        if (reserved || address.isAnyLocalAddress()) {
            return "an address that is nobody's";
        }
        return address.isLoopbackAddress() && !own.get().isLoopbackAddress() ? OURSELVES : "";
    }
}
