package io.roombridge.transport;

import java.net.InetAddress;
import java.util.Arrays;

/// The hosts a leg's peer is known to be at: where its signalling comes from, and where its media was heard from. What
/// one socket of a leg has found out the others need not find out again. Any thread.
final class Hosts {

    private static final int MOST = 4;

    private volatile InetAddress signalling;
    private volatile InetAddress proven;
    private volatile InetAddress[] latched = {};

    /// Signalling comes from there: the peer, or a proxy before it.
    void near(InetAddress host) {
        signalling = host;
    }

    /// The peer has shown by signalling that it is there.
    void proven(InetAddress host) {
        proven = host;
    }

    /// Whether what is sent there is wanted there.
    boolean isWilling(InetAddress host) {
        return host.equals(proven) || hasHeard(host);
    }

    /// Media was heard from there: what is sent there is wanted there.
    synchronized void latched(InetAddress host) {
        if (!hasHeard(host)) {
            var before = latched;
            int kept = Math.min(before.length, MOST - 1);
            var more = Arrays.copyOfRange(before, before.length - kept, before.length + 1);
            more[kept] = host;
            latched = more;
        }
    }

    /// The peer has moved away from there.
    synchronized void forget(InetAddress host) {
        latched = Arrays.stream(latched).filter(it -> !it.equals(host)).toArray(InetAddress[]::new);
    }

    /// Whether media was heard from there.
    boolean hasHeard(InetAddress host) {
        for (var known : latched) {
            if (known.equals(host)) {
                return true;
            }
        }
        return false;
    }

    boolean includes(InetAddress host) {
        return host.equals(signalling) || hasHeard(host);
    }

    /// Whether a negotiated host is the one packets come from, so that no stranger is taken for it.
    boolean rules(InetAddress negotiated, Reach reach) {
        var named = signalling;
        return negotiated.equals(named) || reach.isCertain(negotiated, named);
    }
}
