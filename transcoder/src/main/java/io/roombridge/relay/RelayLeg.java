package io.roombridge.relay;

import io.roombridge.media.LegTransport;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.stream.CameraLink;
import io.roombridge.stream.LegStream;
import io.roombridge.transport.EventLoop;
import io.roombridge.transport.MediaTransport;
import io.roombridge.transport.StreamPath;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A leg in the media plane: its transport, and its streams inside it. All of them are received on one loop.
final class RelayLeg implements LegTransport {

    private final MediaTransport transport;
    private final EventLoop loop;
    private final Consumer<MediaEvent> events;
    private final Runnable opened;
    private final Map<StreamId, LegStream> streams = new ConcurrentHashMap<>();
    private volatile Optional<CameraLink> camera = Optional.empty();
    private boolean closed;
    private boolean silent;
    /// When it last owed nothing.
    private long excused = System.nanoTime();

    /// @param opened told when there is one stream more
    RelayLeg(MediaTransport transport, EventLoop loop, Consumer<MediaEvent> events, Runnable opened) {
        this.transport = transport;
        this.loop = loop;
        this.events = events;
        this.opened = opened;
    }

    @Override
    public synchronized LocalPorts ports(StreamId id, InetAddress peer) throws NoPortsLeft {
        if (closed) {
            throw new NoPortsLeft("none for a leg that is released");
        }
        var path = transport.path(id);
        var ports = path.ports(peer);
        if (!streams.containsKey(id)) {
            open(id, path);
        }
        return ports;
    }

    private void open(StreamId id, StreamPath path) {
        var stream = new LegStream(id, loop, path, events);
        if (id.kind() == MediaKind.CAMERA) {
            camera = Optional.of(new CameraLink(stream, events));
        }
        streams.put(id, stream);
        opened.run();
    }

    @Override
    public void near(InetAddress signalling) {
        transport.near(signalling);
    }

    @Override
    public void proven(InetAddress host) {
        transport.proven(host);
    }

    Optional<LegStream> stream(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    /// How it hears about cameras; empty without a stream for that.
    Optional<CameraLink> camera() {
        return camera;
    }

    List<StreamStatistics> statistics() {
        long now = System.nanoTime();
        var all = new ArrayList<StreamStatistics>(2 * streams.size());
        streams.values().forEach(stream -> all.addAll(stream.statistics(now)));
        return all;
    }

    /// Whether nothing has come for so long though it should: true once for each silence. RTP and RTCP of any stream
    /// count alike. Whoever is not joined with anybody has not answered, and whoever is on hold in every stream owes
    /// nothing (RFC 3264 §8.4): silence counts from when that is over. Nobody owes slides, or has
    /// to turn a camera. On the control thread.
    ///
    /// @param joined  with whoever hears and sees it
    boolean fallsSilent(boolean joined, long now, long nanoseconds) {
        boolean owes = joined && streams.values().stream().anyMatch(RelayLeg::isOwed);
        long last = owes ? excused : now;
        for (var stream : streams.values()) {
            last = Math.max(last, stream.lastHeard());
        }
        excused = owes ? excused : now;
        boolean before = silent;
        silent = now - last >= nanoseconds;
        return silent && !before;
    }

    private static boolean isOwed(LegStream stream) {
        return stream.id().role() == Role.MAIN && stream.id().kind() != MediaKind.CAMERA && stream.isOwed();
    }

    synchronized void close() {
        closed = true;
        streams.values().forEach(LegStream::close);
        streams.clear();
        loop.execute(transport::close);
    }
}
