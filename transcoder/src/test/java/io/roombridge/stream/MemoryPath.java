package io.roombridge.stream;

import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.transport.Receiver;
import io.roombridge.transport.StreamPath;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The end of a transport that a stream sees, without a transport: it remembers the sequence numbers sent, if asked to.
public final class MemoryPath implements StreamPath {

    private static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);

    private final List<Integer> sent = new CopyOnWriteArrayList<>();
    private final boolean remembers;
    private long packets;
    private Receiver receiver;

    public MemoryPath() {
        this(true);
    }

    public MemoryPath(boolean remembers) {
        this.remembers = remembers;
    }

    List<Integer> sent() {
        return sent;
    }

    long packets() {
        return packets;
    }

    Receiver receiver() {
        return receiver;
    }

    @Override
    public LocalPorts ports(InetAddress peer) {
        return new LocalPorts(HERE, HERE);
    }

    @Override
    public void deliverTo(Receiver next) {
        receiver = next;
    }

    @Override
    public void negotiate(MediaStream stream) {
        // nobody is there
    }

    @Override
    public boolean hasTarget() {
        return true;
    }

    @Override
    public void sendRtp(ByteBuffer packet) {
        packets++;
        if (remembers) {
            sent.add(Short.toUnsignedInt(packet.getShort(packet.position() + 2)));
        }
    }

    @Override
    public void sendRtcp(ByteBuffer packet) {
        // reports
    }
}
