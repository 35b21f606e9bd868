package io.roombridge.testing;

import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.LegTransport;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A media plane that carries nothing: it remembers what it was told, and says what the test has it say. Its ports are
/// numbers only.
public final class RecordingMedia implements MediaPlane {

    private final Map<StreamId, LocalPorts> opened = new ConcurrentHashMap<>();
    private final Map<Place, LocalPorts> taken = new ConcurrentHashMap<>();
    private final Map<LegId, Set<InetAddress>> proven = new ConcurrentHashMap<>();
    private final Map<StreamId, MediaStream> connected = new ConcurrentHashMap<>();
    private final List<LegId> released = new CopyOnWriteArrayList<>();
    private final List<String> digits = new CopyOnWriteArrayList<>();
    private final List<GraphChange.Say> said = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Object> asked = new LinkedBlockingQueue<>();
    private final List<Consumer<MediaEvent>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger connects = new AtomicInteger();
    private final AtomicInteger next;
    private final int last;

    public RecordingMedia() {
        this(40_000, 65_534);
    }

    /// @param firstPort, lastPort  of what it gives out, two a stream
    public RecordingMedia(int firstPort, int lastPort) {
        this.next = new AtomicInteger(firstPort);
        this.last = lastPort;
    }

    /// The ports of every stream that has some.
    public Map<StreamId, LocalPorts> opened() {
        return opened;
    }

    /// The hosts that signalling has shown the peer of a leg to be at.
    public Set<InetAddress> proven(LegId leg) {
        return proven.getOrDefault(leg, Set.of());
    }

    /// What is agreed now.
    public Map<StreamId, MediaStream> connected() {
        return connected;
    }

    /// How often something was agreed.
    public int connects() {
        return connects.get();
    }

    public List<LegId> released() {
        return released;
    }

    /// Telephone events that were to be sent.
    public List<String> digits() {
        return digits;
    }

    /// @param bitsPerSecond  0 lifts the limit
    public record Limited(StreamId stream, int bitsPerSecond) {}

    /// What legs were told by voice.
    public List<GraphChange.Say> said() {
        return said;
    }

    /// What it was asked next, but what was said; waits for it, 10 s at most. A [GraphChange] as it is, a picture
    /// request as its stream, a limit as [Limited], the release of a leg as its name.
    public Object asked() {
        try {
            return asked.poll(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    public void says(MediaEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public LegTransport open(LegId leg) {
        return new LegTransport() {
            @Override
            public LocalPorts ports(StreamId stream, InetAddress peer) throws NoPortsLeft {
                return take(new Place(stream, peer instanceof Inet6Address));
            }

            @Override
            public void proven(InetAddress host) {
                proven.computeIfAbsent(leg, _ -> ConcurrentHashMap.newKeySet()).add(host);
            }
        };
    }

    private record Place(StreamId stream, boolean ip6) {}

    private LocalPorts take(Place place) throws NoPortsLeft {
        var known = taken.get(place);
        if (known != null) {
            return known;
        }
        int port = next.getAndAdd(2);
        if (port > last) {
            throw new NoPortsLeft("none");
        }
        var host = InetAddress.ofLiteral(place.ip6 ? "::1" : "127.0.0.1");
        var ports = new LocalPorts(new InetSocketAddress(host, port), new InetSocketAddress(host, port + 1));
        taken.put(place, ports);
        opened.put(place.stream, ports);
        return ports;
    }

    @Override
    public void connect(MediaStream stream) {
        connects.incrementAndGet();
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
        asked.add(leg);
    }

    @Override
    public void change(GraphChange change) {
        if (change instanceof GraphChange.Say say) {
            said.add(say);
        } else {
            asked.add(change);
        }
    }

    @Override
    public void requestPicture(StreamId stream) {
        asked.add(stream);
    }

    @Override
    public void limit(StreamId stream, int bitsPerSecond) {
        asked.add(new Limited(stream, bitsPerSecond));
    }

    @Override
    public void sendDigit(LegId leg, char digit) {
        digits.add(String.valueOf(digit));
    }

    @Override
    public void listen(Consumer<MediaEvent> listener) {
        listeners.add(listener);
    }

    @Override
    public List<StreamStatistics> statistics(LegId leg) {
        return List.of(new StreamStatistics(StreamId.audio(leg), false, "G722", 0, 0, 50, 64_000, 500, 1, 0, 2.5, 500,
                ""));
    }

    @Override
    public Optional<byte[]> slides(String graph) {
        return Optional.empty();
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
