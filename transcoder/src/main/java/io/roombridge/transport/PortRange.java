package io.roombridge.transport;

import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.BitSet;

/// Gives out pairs of sockets: RTP on an even port, RTCP on the next (RFC 3550 §11). It goes round the range, so that
/// a port just given back rests before it serves somebody else, and asks the system for none that it has given out.
final class PortRange {

    private static final int BUFFER = 512 << 10;

    private final InetAddress bind;
    private final Reach reach;
    private final int first;
    private final int pairs;
    private final BitSet given = new BitSet();
    private int next;

    /// @param place  in the range, from 0
    record Pair(int place, DatagramChannel rtp, DatagramChannel rtcp) {}

    PortRange(InetAddress bind, int firstPort, int lastPort) {
        this.bind = bind;
        this.reach = new Reach(bind);
        this.first = firstPort + (firstPort & 1);
        this.pairs = (lastPort + 1 - first) / 2;
    }

    /// Whether its sockets are of the family of that address.
    boolean isLike(InetAddress peer) {
        return LocalAddresses.isLike(bind, peer);
    }

    /// Whom its sockets reach without a NAT between.
    Reach reach() {
        return reach;
    }

    synchronized Pair take() throws NoPortsLeft {
        for (int tried = 0; tried < pairs; tried++) {
            int place = next;
            next = (next + 1) % pairs;
            var pair = given.get(place) ? null : bind(place);
            if (pair != null) {
                given.set(place);
                return pair;
            }
        }
        throw new NoPortsLeft("no two free media ports between " + first + " and " + (first + 2 * pairs - 1));
    }

    /// Closes both sockets; once for each pair that was taken.
    synchronized void giveBack(Pair pair) {
        close(pair.rtp());
        close(pair.rtcp());
        given.clear(pair.place());
    }

    /// Pairs given out and not given back.
    synchronized int taken() {
        return given.cardinality();
    }

    private static void close(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // the port is free all the same
        }
    }

    /// Null when somebody else has one of the two.
    private Pair bind(int place) {
        int port = first + 2 * place;
        DatagramChannel rtp = null;
        try {
            rtp = open(port);
            return new Pair(place, rtp, open(port + 1));
        } catch (IOException _) {
            if (rtp != null) {
                close(rtp);
            }
            return null;
        }
    }

    private DatagramChannel open(int port) throws IOException {
        var channel = DatagramChannel.open(LocalAddresses.family(bind));
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress(bind, port));
            return channel;
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }
}
