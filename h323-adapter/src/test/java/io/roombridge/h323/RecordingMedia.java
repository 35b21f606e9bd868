package io.roombridge.h323;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A media plane that carries nothing and remembers what it was told. Its ports are numbers only.
public final class RecordingMedia implements MediaPlane {

    private final AtomicInteger next;
    private final Map<StreamId, LocalPorts> ports = new ConcurrentHashMap<>();
    public final Map<StreamId, MediaStream> streams = new ConcurrentHashMap<>();
    public final Set<LegId> released = ConcurrentHashMap.newKeySet();

    public RecordingMedia(int firstPort) {
        next = new AtomicInteger(firstPort);
    }

    @Override
    public LocalPorts open(StreamId stream) {
        return ports.computeIfAbsent(stream, _ -> {
            int port = next.getAndAdd(2);
            var address = InetAddress.getLoopbackAddress();
            return new LocalPorts(new InetSocketAddress(address, port), new InetSocketAddress(address, port + 1));
        });
    }

    @Override
    public void connect(MediaStream stream) {
        streams.put(stream.id(), stream);
    }

    @Override
    public void disconnect(StreamId stream) {
        streams.remove(stream);
    }

    @Override
    public void release(LegId leg) {
        streams.keySet().removeIf(it -> it.leg().equals(leg));
        released.add(leg);
    }

    @Override
    public void route(MediaGraph graph) {}

    @Override
    public void unroute(String graph) {}

    @Override
    public void requestPicture(StreamId stream) {}

    @Override
    public void limit(StreamId stream, int bitsPerSecond) {}

    @Override
    public void sendDigit(LegId leg, char digit) {}

    @Override
    public void listen(Consumer<MediaEvent> listener) {}

    @Override
    public List<StreamStatistics> statistics(LegId leg) {
        return List.of();
    }

    @Override
    public Optional<byte[]> picture(String graph) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
