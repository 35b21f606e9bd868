package io.roombridge.room;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.EncodedPicture;
import io.roombridge.codec.Picture;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.media.Capability;
import io.roombridge.serial.Serial;
import io.roombridge.stream.Feed;
import io.roombridge.stream.KeyFrameLimit;

/// One encoder that runs, and those who get what it makes. A picture that comes while the one before is still being
/// encoded takes the place of one that waits: under load pictures are left out, never queued.
///
/// Whoever changes it ([#join], [#leave], [#retune]) is one thread; the encoder and the viewers it sends to live on its
/// lane.
public final class VideoEncoding {

    private static final long KEY_INTERVAL = 500_000_000;

    private final Codecs codecs;
    private final Serial lane;
    private final KeyFrameLimit keys = new KeyFrameLimit(KEY_INTERVAL);
    private final Runnable encode = this::encode;
    private int served;
    private volatile PictureSink first;
    private volatile VideoProfile profile;

    private final Audience<PictureSink> viewers = new Audience<>();
    private final Audience<PictureSink> newcomers = new Audience<>();
    private VideoEncoder encoder;
    private FrameRateLimit limit;
    private VideoProfile tuned;
    private boolean closed;

    private final Object waitingLock = new Object();
    private Picture waiting;
    private long waitingTimestamp;

    VideoEncoding(VideoProfile profile, Codecs codecs, Workers workers) {
        this.profile = profile;
        this.codecs = codecs;
        this.lane = workers.serial("encoder");
        this.limit = new FrameRateLimit(profile.framesPerSecond());
    }

    /// How a viewer is served by an encoding; by none, when it is null. Any thread may ask.
    public static Feed.Served served(VideoEncoding encoding, PictureSink viewer) {
        return encoding == null ? Feed.Served.NOTHING : new Feed.Served(encoding.shared(viewer) ? "share" : "transcode",
                encoding.profile.size().width(), encoding.profile.size().height());
    }

    public VideoProfile profile() {
        return profile;
    }

    /// A newcomer gets nothing before the next key frame, which is asked for.
    void join(PictureSink viewer) {
        served++;
        viewer.takeFrom(this);
        lane.execute(() -> {
            newcomers.add(viewer);
            keys.want(); // not before: the key frame under way would be missed
            first = first == null ? viewer : first;
        });
    }

    void leave(PictureSink viewer) {
        served--;
        lane.execute(() -> {
            newcomers.remove(viewer);
            viewers.remove(viewer);
            if (first == viewer) {
                first = !viewers.isEmpty() ? viewers.get(0) : !newcomers.isEmpty() ? newcomers.get(0) : null;
            }
        });
    }

    boolean servesOne() {
        return served == 1;
    }

    boolean abandoned() {
        return served == 0;
    }

    /// Whether this one is served by what another one needs anyway. Any thread may ask.
    public boolean shared(PictureSink viewer) {
        var paid = first;
        return paid != null && paid != viewer;
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
        Picture before;
        synchronized (waitingLock) {
            before = waiting;
            waiting = picture.retain();
            waitingTimestamp = timestamp;
        }
        if (before == null) {
            lane.execute(encode);
        } else {
            before.close();
        }
    }

    private void encode() {
        Picture picture;
        long timestamp;
        synchronized (waitingLock) {
            picture = waiting;
            timestamp = waitingTimestamp;
            waiting = null;
        }
        try (picture) {
            if (closed || !limit.passes(timestamp)) {
                return;
            }
            tune(profile);
            boolean key = keys.due(System.nanoTime());
            var coded = encoder.encode(picture, timestamp, key);
            if (!coded.isEmpty()) {
                send(coded, tuned.codec());
            } else if (key) {
                keys.want();
            }
        }
    }

    private void tune(VideoProfile wanted) {
        if (encoder == null) {
            encoder = codecs.encoder(wanted.settings());
        } else if (wanted != tuned) {
            encoder.bitRate(wanted.bitsPerSecond());
        }
        tuned = wanted;
    }

    private void send(EncodedPicture picture, Capability.Video codec) {
        if (picture.key()) {
            for (int i = 0; i < newcomers.size(); i++) {
                viewers.add(newcomers.get(i));
            }
            newcomers.clear();
        }
        var units = picture.units();
        for (int i = 0; i < viewers.size(); i++) {
            viewers.get(i).picture(this, codec, (int) picture.timestamp(), units);
        }
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
