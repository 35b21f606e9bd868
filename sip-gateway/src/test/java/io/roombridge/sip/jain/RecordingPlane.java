package io.roombridge.sip.jain;

import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaGraph;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A media plane that carries nothing and remembers what it was asked.
final class RecordingPlane implements MediaPlane {

    final Map<StreamId, LocalPorts> opened = new ConcurrentHashMap<>();
    final Map<StreamId, MediaStream> connected = new ConcurrentHashMap<>();
    final List<String> digits = new CopyOnWriteArrayList<>();
    final List<LegId> released = new CopyOnWriteArrayList<>();
    private final AtomicInteger ports = new AtomicInteger(40_000);
    private final int last;

    RecordingPlane() {
        this(49_998);
    }

    RecordingPlane(int last) {
        this.last = last;
    }

    @Override
    public LocalPorts open(StreamId stream) throws NoPortsLeft {
        int port = ports.getAndAdd(2);
        if (port > last) {
            throw new NoPortsLeft("none");
        }
        return opened.computeIfAbsent(stream, _ -> new LocalPorts(at(port), at(port + 1)));
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void connect(MediaStream stream) {
        connected.put(stream.id(), stream);
    }

    @Override
    public void disconnect(StreamId stream) {
        connected.remove(stream);
    }

    @Override
    public void release(LegId leg) {
        connected.keySet().removeIf(stream -> stream.leg().equals(leg));
        released.add(leg);
    }

    @Override
    public void route(MediaGraph graph) {
        throw new UnsupportedOperationException("signalling does not route media");
    }

    @Override
    public void unroute(String graph) {
        throw new UnsupportedOperationException("signalling does not route media");
    }

    @Override
    public void requestPicture(StreamId stream) {
        throw new UnsupportedOperationException("rooms and calls do that");
    }

    @Override
    public void limit(StreamId stream, int bitsPerSecond) {
        throw new UnsupportedOperationException("rooms and calls do that");
    }

    @Override
    public void sendDigit(LegId leg, char digit) {
        digits.add(String.valueOf(digit));
    }

    @Override
    public void listen(Consumer<MediaEvent> listener) {
        // nothing ever happens
    }

    @Override
    public List<StreamStatistics> statistics(LegId leg) {
        return List.of();
    }

    @Override
    public Optional<byte[]> picture(String graph) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
