package io.roombridge.room;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.EncodedPicture;
import io.roombridge.codec.Picture;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.media.Capability;
import io.roombridge.serial.Serial;
import io.roombridge.stream.KeyFrameLimit;
import io.roombridge.stream.LegStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// One encoder that runs, and the legs that get what it makes. A picture that comes while the one before is still being
/// encoded takes the place of one that waits: under load pictures are left out, never queued.
public final class VideoEncoding {

    private static final long KEY_INTERVAL = 500_000_000;

    private record Waiting(Picture picture, long timestamp) {}

    private final Codecs codecs;
    private final Serial lane;
    private final List<LegStream> viewers = new CopyOnWriteArrayList<>();
    private final Set<LegStream> newcomers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Waiting> waiting = new AtomicReference<>();
    private final KeyFrameLimit keys = new KeyFrameLimit(KEY_INTERVAL);
    private volatile VideoProfile profile;
    private VideoEncoder encoder;
    private int bitRate;
    private boolean closed;
    private long nextAllowed;

    public VideoEncoding(VideoProfile profile, Codecs codecs, Workers workers) {
        this.profile = profile;
        this.codecs = codecs;
        this.lane = workers.serial("encoder");
    }

    public VideoProfile profile() {
        return profile;
    }

    /// A newcomer gets nothing before the next key frame, which is asked for.
    void join(LegStream viewer) {
        newcomers.add(viewer);
        viewers.add(viewer);
        viewer.sending().takeFrom(this);
        keys.want();
    }

    void leave(LegStream viewer) {
        viewers.remove(viewer);
        newcomers.remove(viewer);
    }

    boolean serves(LegStream viewer) {
        return viewers.contains(viewer);
    }

    boolean servesOnly(LegStream viewer) {
        return viewers.size() == 1 && serves(viewer);
    }

    boolean abandoned() {
        return viewers.isEmpty();
    }

    /// Whether this leg is served by what another one needs anyway.
    boolean shared(LegStream viewer) {
        return viewers.size() > 1 && viewers.getFirst() != viewer;
    }

    public void pictureWanted() {
        keys.want();
    }

    /// The only viewer takes another bit rate now.
    void retune(VideoProfile next) {
        profile = next;
    }

    /// Takes a picture of just our size; retains it as long as it needs it.
    void accept(Picture picture, long timestamp) {
        var before = waiting.getAndSet(new Waiting(picture.retain(), timestamp));
        if (before == null) {
            lane.execute(this::encode);
        } else {
            before.picture().close();
        }
    }

    private void encode() {
        var next = waiting.getAndSet(null);
        try (var picture = next.picture()) {
            if (closed || tooSoon(next.timestamp())) {
                return;
            }
            var settings = profile.settings();
            if (encoder == null) {
                encoder = codecs.encoder(settings);
                bitRate = settings.bitsPerSecond();
            } else if (settings.bitsPerSecond() != bitRate) {
                encoder.bitRate(settings.bitsPerSecond());
                bitRate = settings.bitsPerSecond();
            }
            boolean key = keys.due(System.nanoTime());
            var coded = encoder.encode(picture, next.timestamp(), key);
            if (coded.isEmpty() && key) {
                keys.want();
            }
            coded.ifPresent(it -> send(it, settings.codec()));
        }
    }

    private void send(EncodedPicture picture, Capability.Video codec) {
        for (var viewer : viewers) {
            if (picture.key()) {
                newcomers.remove(viewer);
            }
            if (!newcomers.contains(viewer)) {
                viewer.sending().picture(this, codec, (int) picture.timestamp(), picture.units());
            }
        }
    }

    /// Slower peers get every other picture, or fewer; half an interval early is in time.
    private boolean tooSoon(long timestamp) {
        long interval = 90_000 / profile.framesPerSecond();
        if (timestamp < nextAllowed - interval / 2) {
            return true;
        }
        nextAllowed = Math.max(timestamp - interval / 2, nextAllowed) + interval;
        return false;
    }

    void close() {
        lane.execute(() -> {
            closed = true;
            if (encoder != null) {
                encoder.close();
                encoder = null;
            }
        });
    }
}
