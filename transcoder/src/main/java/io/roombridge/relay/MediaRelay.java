package io.roombridge.relay;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.LegTransport;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.prompt.Sounds;
import io.roombridge.room.Clock;
import io.roombridge.room.ClockThread;
import io.roombridge.room.Workers;
import io.roombridge.room.Works;
import io.roombridge.stream.LegStream;
import io.roombridge.transport.EventLoop;
import io.roombridge.transport.MediaPorts;
import io.roombridge.transport.MediaTransport;
import io.roombridge.transport.PortPairs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// The media plane: every port, every stream and every graph of a gateway.
///
/// Ports are taken on the caller's thread; all else is done by one control thread in the order it was asked for, which
/// swaps references that the threads media flows on then see.
public final class MediaRelay implements MediaPlane {

    private static final int JPEG_QUALITY = 80;
    private static final int MOST_PARTED = 256;

    private final RelaySettings settings;
    private final Codecs codecs;
    private final MediaPorts ports;
    private final List<EventLoop> loops = new ArrayList<>();
    private final List<ClockThread> clocks = new ArrayList<>();
    private final ClockThread pictures;
    private final Works works;
    private final Workers workers;
    private final Control control = new Control(this::tell);
    private final ExecutorService stills = Executors.newSingleThreadExecutor(named("media-stills"));
    private final ExecutorService telling = Executors.newSingleThreadExecutor(named("media-events"));
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(named("media-watch"));
    private final List<Consumer<MediaEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Map<LegId, RelayLeg> legs = new ConcurrentHashMap<>();
    private final Graphs graphs;
    private final Function<EventLoop, MediaTransport> transports;
    private final Map<LegId, List<StreamStatistics>> parted = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LegId, List<StreamStatistics>> eldest) {
            return size() > MOST_PARTED;
        }
    });
    private volatile boolean closed;

    /// One that says nothing to anybody.
    public MediaRelay(RelaySettings settings, Codecs codecs) {
        this(settings, codecs, Sounds.NONE);
    }

    /// @param sounds  of what legs are told
    public MediaRelay(RelaySettings settings, Codecs codecs, Sounds sounds) {
        this(settings, codecs, sounds, new MediaPorts(settings.bind(), settings.firstPort(), settings.lastPort()));
    }

    private MediaRelay(RelaySettings settings, Codecs codecs, Sounds sounds, MediaPorts ports) {
        this(settings, codecs, sounds, ports, loop -> new PortPairs(ports, loop));
    }

    /// @param ports      of the transports that take theirs from a range
    /// @param transports makes the transport of a leg that is received on that loop
    MediaRelay(RelaySettings settings, Codecs codecs, Sounds sounds, MediaPorts ports,
            Function<EventLoop, MediaTransport> transports) {
        this.settings = settings;
        this.codecs = codecs;
        this.ports = ports;
        this.transports = transports;
        this.workers = new Workers(settings.threads());
        for (int i = 1; i <= settings.threads(); i++) {
            loops.add(new EventLoop("media-" + i));
            clocks.add(new ClockThread("sound-" + i, Clock.SOUND));
        }
        this.pictures = new ClockThread("media-beat", settings.framesPerSecond());
        var limits = new Works.Limits(settings.framesPerSecond(), settings.maxBitRate());
        this.works = new Works(limits, codecs, new PicturePool(), workers, List.copyOf(clocks),
                pictures, this::perform, this::tell, this::stream, sounds);
        this.graphs = new Graphs(works);
        watch.scheduleAtFixedRate(() -> perform(this::watch), 1, 1, TimeUnit.SECONDS);
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    @Override
    public LegTransport open(LegId id) {
        return legs.computeIfAbsent(id, this::begin);
    }

    private RelayLeg begin(LegId id) {
        var loop = loops.get(Math.floorMod(id.hashCode(), loops.size()));
        return new RelayLeg(transports.apply(loop), loop, this::tell, () -> perform(() -> graphs.rewire(id)));
    }

    @Override
    public void connect(MediaStream stream) {
        perform(List.of(stream.id().leg()), () -> stream(stream.id()).ifPresent(known -> {
            known.connect(stream);
            graphs.rewire(stream.id().leg());
        }));
    }

    @Override
    public void disconnect(StreamId id) {
        perform(List.of(id.leg()), () -> stream(id).ifPresent(known -> {
            known.disconnect();
            graphs.rewire(id.leg());
        }));
    }

    @Override
    public void release(LegId id) {
        perform(List.of(id), () -> {
            graphs.close(local(id)); // a leg that was refused may have one, and no stream
            var leg = legs.get(id);
            if (leg != null) {
                parted.put(id, leg.statistics());
                legs.remove(id);
                graphs.rewire(id);
                leg.close();
            }
        });
    }

    @Override
    public void change(GraphChange change) {
        if (change instanceof GraphChange.Steer(_, var leg, var message)) {
            perform(List.of(leg), () -> Optional.ofNullable(legs.get(leg)).flatMap(RelayLeg::camera)
                    .ifPresent(camera -> camera.tell(message)));
        } else {
            perform(legs(change), () -> graphs.change(change));
        }
    }

    private static List<LegId> legs(GraphChange change) {
        return switch (change) {
            case GraphChange.Pair(_, var one, var other) -> List.of(one, other);
            case GraphChange.Enter enter -> List.of(enter.leg());
            case GraphChange.Wait wait -> List.of(wait.leg());
            case GraphChange.Leave leave -> List.of(leave.leg());
            case GraphChange.Mute mute -> List.of(mute.leg());
            case GraphChange.Rename rename -> List.of(rename.leg());
            case GraphChange.Tell tell -> List.of(tell.leg());
            case GraphChange.Say say -> List.of(say.leg());
            case GraphChange.Steer steer -> List.of(steer.leg());
            case GraphChange.Remind remind -> List.of(remind.leg());
            case GraphChange.Present present -> present.presenter().stream().toList();
            case GraphChange.Open _, GraphChange.Arrange _, GraphChange.Lock _, GraphChange.Close _ -> List.of();
        };
    }

    /// Joins a leg with a program of ours, until the leg is released.
    public void attach(LegId leg, LocalMedia media) {
        perform(List.of(leg), () -> graphs.begin(local(leg), () -> new LocalWiring(leg, media, works), leg));
    }

    public void detach(LegId leg) {
        perform(() -> graphs.close(local(leg)));
    }

    private static String local(LegId leg) {
        return "local:" + leg;
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
    public List<StreamStatistics> statistics(LegId id) {
        var leg = legs.get(id);
        return leg == null ? parted.getOrDefault(id, List.of()) : leg.statistics();
    }

    /// How many of them are taken.
    public int portsUsed() {
        return 2 * ports.taken();
    }

    /// How many ports there are, those of each of our addresses.
    public int ports() {
        return settings.bind().all().size() * (settings.lastPort() - settings.firstPort() + 1);
    }

    @Override
    public Optional<byte[]> slides(String graph) {
        return CompletableFuture.supplyAsync(() -> still(graphs.slides(graph)), stills).join();
    }

    @Override
    public Optional<byte[]> picture(String graph) {
        return CompletableFuture.supplyAsync(() -> still(graphs.picture(graph)), stills).join();
    }

    /// On a thread of its own, as many as ask: who asks may be on one that signalling needs.
    private Optional<byte[]> still(Optional<Picture> seen) {
        return seen.map(picture -> {
            try (picture; var encoder = codecs.jpegEncoder()) {
                return encoder.encode(picture, JPEG_QUALITY);
            }
        });
    }

    private Optional<LegStream> stream(StreamId id) {
        var leg = legs.get(id.leg());
        return leg == null ? Optional.empty() : leg.stream(id);
    }

    /// Legs of which nothing has come for long though they should send: told once for each silence.
    private void watch() {
        long now = System.nanoTime();
        legs.forEach((id, leg) -> {
            if (leg.fallsSilent(graphs.joins(id), now, settings.silence().toNanos())) {
                tell(new MediaEvent.FellSilent(id));
            }
        });
    }

    private void perform(Runnable task) {
        perform(List.of(), task);
    }

    private void perform(List<LegId> about, Runnable task) {
        if (!closed) {
            control.perform(about, task);
        }
    }

    /// What an administrator has to mend, a sentence each.
    public List<String> troubles() {
        return control.troubles();
    }

    private void tell(MediaEvent event) {
        if (!closed) {
            telling.execute(() -> listeners.forEach(listener -> listener.accept(event)));
        }
    }

    @Override
    public void close() {
        control.perform(List.of(), () -> {
            graphs.closeAll();
            legs.values().forEach(RelayLeg::close);
        });
        closed = true;
        watch.shutdownNow();
        stills.shutdown();
        control.close(Duration.ofSeconds(2));
        loops.forEach(EventLoop::close);
        clocks.forEach(ClockThread::close);
        pictures.close();
        workers.close();
        telling.shutdown();
    }
}
