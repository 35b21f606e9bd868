package io.roombridge.routes;

import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaGraph;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A media plane without media: it keeps what was asked of it, and says what the test has it say.
final class RecordingMedia implements MediaPlane {

    final Map<String, MediaGraph> graphs = new ConcurrentHashMap<>();
    private final BlockingQueue<Object> asked = new LinkedBlockingQueue<>();
    private Consumer<MediaEvent> listener;

    /// What it was asked next; waits for it.
    Object asked() throws InterruptedException {
        return asked.poll(10, TimeUnit.SECONDS);
    }

    void says(MediaEvent event) {
        listener.accept(event);
    }

    @Override
    public LocalPorts open(StreamId stream) {
        return new LocalPorts(new InetSocketAddress("127.0.0.1", 40_000), new InetSocketAddress("127.0.0.1", 40_001));
    }

    @Override
    public void connect(MediaStream stream) {}

    @Override
    public void disconnect(StreamId stream) {}

    @Override
    public void release(LegId leg) {
        asked.add("release " + leg.value());
    }

    @Override
    public void route(MediaGraph graph) {
        graphs.put(graph.id(), graph);
        asked.add(graph);
    }

    @Override
    public void unroute(String graph) {
        graphs.remove(graph);
        asked.add("unroute " + graph);
    }

    @Override
    public void requestPicture(StreamId stream) {
        asked.add(stream);
    }

    @Override
    public void limit(StreamId stream, int bitsPerSecond) {
        asked.add(bitsPerSecond);
    }

    @Override
    public void sendDigit(LegId leg, char digit) {}

    @Override
    public void listen(Consumer<MediaEvent> listener) {
        this.listener = listener;
    }

    @Override
    public List<StreamStatistics> statistics(LegId leg) {
        return List.of(new StreamStatistics(StreamId.audio(leg), false, "G722", 0, 0, 50, 64_000, 500, 1, 2.5, 500,
                ""));
    }

    @Override
    public Optional<byte[]> picture(String graph) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
