package io.roombridge.relay;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.LegTransport;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The media plane: every port, every stream and every graph of a gateway.
///
/// Ports are taken on the caller's thread; all else is done by one control thread in the order it was asked for, which
/// swaps references that the threads media flows on then see.
public final class MediaRelay implements MediaPlane {

    private static final Logger LOG = LoggerFactory.getLogger(MediaRelay.class);
    private static final int JPEG_QUALITY = 80;
    private static final int MOST_PARTED = 256;

    private final RelaySettings settings;
    private final Codecs codecs;
    private final PortRange ports;
    private final List<EventLoop> loops = new ArrayList<>();
    private final Works works;
    private final Workers workers;
    private final ExecutorService control = Executors.newSingleThreadExecutor(named("media-control"));
    private final ExecutorService telling = Executors.newSingleThreadExecutor(named("media-events"));
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(named("media-beat"));
    private final List<Consumer<MediaEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Map<StreamId, LegStream> streams = new ConcurrentHashMap<>();
    private final Map<String, Wiring> graphs = new ConcurrentHashMap<>();
    private final Map<LegId, Long> silentSince = new HashMap<>();
    private final Map<LegId, List<StreamStatistics>> parted = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LegId, List<StreamStatistics>> eldest) {
            return size() > MOST_PARTED;
        }
    });
    private volatile boolean closed;

    public MediaRelay(RelaySettings settings, Codecs codecs) {
        this.settings = settings;
        this.codecs = codecs;
        this.ports = new PortRange(settings.bind(), settings.firstPort(), settings.lastPort());
        this.workers = new Workers(settings.threads());
        var clocks = new ArrayList<AudioClock>();
        for (int i = 1; i <= settings.threads(); i++) {
            loops.add(new EventLoop("media-" + i));
            clocks.add(new AudioClock("sound-" + i));
        }
        this.works = new Works(settings, codecs, new PicturePool(), workers, List.copyOf(clocks), beat, this::perform,
                this::tell, id -> Optional.ofNullable(streams.get(id)));
        beat.scheduleAtFixedRate(() -> perform(this::watch), 1, 1, TimeUnit.SECONDS);
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    @Override
    public LegTransport open(LegId leg) {
        return this::ports;
    }

    private LocalPorts ports(StreamId id) throws NoPortsLeft {
        synchronized (streams) {
            var known = streams.get(id);
            if (known != null) {
                return known.ports();
            }
            var sockets = ports.take();
            try {
                var stream = new LegStream(id, loops.get(Math.floorMod(id.leg().hashCode(), loops.size())), sockets,
                        this::tell);
                streams.put(id, stream);
                perform(() -> rewire(id.leg()));
                return stream.ports();
            } catch (IOException e) {
                sockets.close();
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void connect(MediaStream stream) {
        perform(() -> {
            var known = streams.get(stream.id());
            if (known != null) {
                known.connect(stream);
                rewire(stream.id().leg());
            }
        });
    }

    @Override
    public void disconnect(StreamId id) {
        perform(() -> {
            var known = streams.get(id);
            if (known != null) {
                known.disconnect();
                rewire(id.leg());
            }
        });
    }

    @Override
    public void release(LegId leg) {
        perform(() -> {
            var gone = streamsOf(leg);
            if (!gone.isEmpty()) {
                parted.put(leg, statistics(gone));
            }
            gone.forEach(stream -> streams.remove(stream.id(), stream));
            rewire(leg);
            gone.forEach(LegStream::close);
            silentSince.remove(leg);
        });
    }

    @Override
    public void change(GraphChange change) {
        perform(() -> {
            switch (change) {
                case GraphChange.Pair pair -> replace(pair.graph(), new PairWiring(pair, works));
                case GraphChange.Open(var graph, var arrangement) ->
                        replace(graph, new RoomWiring(graph, arrangement, works));
                case GraphChange.Close(var graph) -> close(graph);
                default -> {
                    if (graphs.get(change.graph()) instanceof RoomWiring room) {
                        room.change(change);
                    }
                }
            }
        });
    }

    private void close(String graph) {
        var wiring = graphs.remove(graph);
        if (wiring != null) {
            wiring.close();
        }
    }

    /// Joins a leg with a program of ours, until the leg is released.
    public void attach(LegId leg, LocalMedia media) {
        perform(() -> replace("local:" + leg, new LocalWiring(leg, media, works)));
    }

    public void detach(LegId leg) {
        perform(() -> close("local:" + leg));
    }

    private void replace(String id, Wiring wiring) {
        var before = graphs.put(id, wiring);
        if (before != null) {
            before.close();
            wiring.rewire();
        }
    }

    private void rewire(LegId leg) {
        for (var wiring : graphs.values()) {
            if (wiring.joins(leg)) {
                wiring.rewire();
            }
        }
    }

    @Override
    public void requestPicture(StreamId id) {
        perform(() -> stream(id).ifPresent(stream -> stream.feed().pictureWanted()));
    }

    @Override
    public void limit(StreamId id, int bitsPerSecond) {
        perform(() -> stream(id).ifPresent(stream -> stream.limit(bitsPerSecond)));
    }

    @Override
    public void sendDigit(LegId leg, char digit) {
        perform(() -> stream(StreamId.audio(leg)).ifPresent(stream -> stream.sending().press(digit)));
    }

    @Override
    public void listen(Consumer<MediaEvent> listener) {
        listeners.add(listener);
    }

    @Override
    public List<StreamStatistics> statistics(LegId leg) {
        var there = streamsOf(leg);
        return there.isEmpty() ? parted.getOrDefault(leg, List.of()) : statistics(there);
    }

    private static List<StreamStatistics> statistics(Collection<LegStream> streams) {
        long now = System.nanoTime();
        return streams.stream().flatMap(stream -> stream.statistics(now).stream()).toList();
    }

    /// How many ports of the range are taken.
    public int portsUsed() {
        return 2 * streams.size();
    }

    /// How many ports the range has.
    public int ports() {
        return settings.lastPort() - settings.firstPort() + 1;
    }

    @Override
    public Optional<byte[]> picture(String graph) {
        var wiring = graphs.get(graph);
        return wiring == null ? Optional.empty() : wiring.picture().map(picture -> {
            try (picture; var encoder = codecs.jpegEncoder()) {
                return encoder.encode(picture, JPEG_QUALITY);
            }
        });
    }

    private Optional<LegStream> stream(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    private Collection<LegStream> streamsOf(LegId leg) {
        return streams.values().stream().filter(stream -> stream.id().leg().equals(leg)).toList();
    }

    /// Legs of which nothing has come for long though they should send: told once for each silence.
    private void watch() {
        long now = System.nanoTime();
        for (var leg : streams.keySet().stream().map(StreamId::leg).distinct().toList()) {
            var sending = streamsOf(leg).stream()
                    .filter(stream -> stream.agreed().filter(it -> it.direction().receives()).isPresent()).toList();
            long last = sending.stream().mapToLong(LegStream::lastHeard).max().orElse(now);
            if (now - last < settings.silence().toNanos()) {
                silentSince.remove(leg);
            } else if (silentSince.putIfAbsent(leg, last) == null) {
                tell(new MediaEvent.FellSilent(leg));
            }
        }
    }

    private void perform(Runnable task) {
        if (!closed) {
            control.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("media control failed", e);
                }
            });
        }
    }

    private void tell(MediaEvent event) {
        if (!closed) {
            telling.execute(() -> listeners.forEach(listener -> listener.accept(event)));
        }
    }

    @Override
    public void close() {
        control.submit(() -> {
            graphs.values().forEach(Wiring::close);
            streams.values().forEach(LegStream::close);
        });
        closed = true;
        beat.shutdownNow();
        control.shutdown();
        try {
            control.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        loops.forEach(EventLoop::close);
        works.clocks().forEach(AudioClock::close);
        workers.close();
        telling.shutdown();
    }
}
