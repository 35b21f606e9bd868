package io.roombridge.transport;

import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import java.net.InetAddress;
import java.util.List;

/// The ports media may have, the same of each of our addresses.
public final class MediaPorts {

    private final List<PortRange> ranges;

    public MediaPorts(LocalAddresses bind, int firstPort, int lastPort) {
        ranges = bind.all().stream().map(address -> new PortRange(address, firstPort, lastPort)).toList();
    }

    /// Those from which a peer can be reached.
    ///
    /// @throws NoPortsLeft when there are none of its family
    PortRange toward(InetAddress peer) throws NoPortsLeft {
        for (var range : ranges) {
            if (range.isLike(peer)) {
                return range;
            }
        }
        throw new NoPortsLeft("we have no address of the family of " + peer.getHostAddress());
    }

    /// Pairs given out and not given back.
    public int taken() {
        return ranges.stream().mapToInt(PortRange::taken).sum();
    }
}
