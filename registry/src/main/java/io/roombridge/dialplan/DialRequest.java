package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import io.roombridge.call.Party;
import io.roombridge.media.Protocol;

/// Who wants to reach what.
///
/// @param zone           where the caller is: [#LOCAL] when registered here, the name of the trunk it comes through, or
///                       [#OUTSIDE]
/// @param registered     the caller is registered here
/// @param authenticated  the caller proved a password
/// @param dialled        as it came over the wire
/// @param hops           how many more gateways the call may pass (SIP Max-Forwards, H.225.0 hopCount); at 0 it is
///                       for our rooms alone
public record DialRequest(Protocol protocol, Alias source, String zone, boolean registered, boolean authenticated,
                          Alias dialled, int hops) {

    public static final String LOCAL = "local";
    public static final String OUTSIDE = "outside";

    /// RFC 3261 §8.1.1.6 recommends 70 for a new call.
    public static final int HOPS = 70;

    /// What a caller on a leg asks.
    public static DialRequest of(Protocol protocol, Party caller, Alias dialled) {
        return new DialRequest(protocol, caller.alias(), caller.registered() ? LOCAL : OUTSIDE, caller.registered(),
                caller.authenticated(), dialled, HOPS);
    }

    /// What the gateway itself dials, on behalf of a room or an operator.
    public static DialRequest ours(Protocol protocol, Alias source, Alias dialled) {
        return new DialRequest(protocol, source, LOCAL, true, true, dialled, HOPS);
    }

    public DialRequest inZone(String name) {
        return new DialRequest(protocol, source, name, registered, authenticated, dialled, hops);
    }

    /// The same, when something else was dialled.
    public DialRequest dialling(Alias other) {
        return new DialRequest(protocol, source, zone, registered, authenticated, other, hops);
    }

    public DialRequest withHops(int left) {
        return new DialRequest(protocol, source, zone, registered, authenticated, dialled, left);
    }

    /// Somebody we know, as opposed to anybody who found our address.
    public boolean known() {
        return registered || authenticated;
    }
}
