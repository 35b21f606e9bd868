package io.roombridge.room;

import io.roombridge.codec.Area;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Scaler;
import io.roombridge.media.Capability;
import io.roombridge.media.PictureSize;
import io.roombridge.stream.LegStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// One sequence of pictures and all who see it: scaled once for each size, encoded once for each profile, sent to all
/// legs that take it.
///
/// ```
/// Picture ─▶ scale (per size) ─▶ VideoEncoding (per profile) ─▶ SendPath (per leg)
/// ```
public final class VideoView {

    private final Codecs codecs;
    private final Workers workers;
    private final Works.Limits limits;
    private final PicturePool pool;
    private final Scaler scaler;
    private final List<VideoEncoding> encodings = new CopyOnWriteArrayList<>();
    private boolean closed;

    public VideoView(Codecs codecs, Workers workers, Works.Limits limits, PicturePool pool) {
        this.codecs = codecs;
        this.workers = workers;
        this.limits = limits;
        this.pool = pool;
        this.scaler = codecs.scaler();
    }

    /// Serves the leg in the best way it takes now: joins an encode that runs, changes the rate of its own, or starts
    /// one.
    public VideoEncoding serve(LegStream viewer, Capability.Video codec) {
        var wanted = VideoProfile.of(codec, viewer.sendBitRate(), limits.maxBitRate(), limits.framesPerSecond());
        for (var encoding : encodings) {
            if (encoding.serves(viewer)) {
                if (encoding.profile().equals(wanted)) {
                    return encoding;
                }
                if (encoding.servesOnly(viewer) && encoding.profile().differsInRateOnly(wanted)) {
                    encoding.retune(wanted);
                    return encoding;
                }
            }
        }
        drop(viewer);
        var encoding = encodings.stream().filter(it -> it.profile().equals(wanted)).findFirst()
                .orElseGet(() -> start(wanted));
        encoding.join(viewer);
        return encoding;
    }

    private VideoEncoding start(VideoProfile profile) {
        var encoding = new VideoEncoding(profile, codecs, workers);
        encodings.add(encoding);
        return encoding;
    }

    public void drop(LegStream viewer) {
        for (var encoding : encodings) {
            encoding.leave(viewer);
            if (encoding.abandoned()) {
                encodings.remove(encoding);
                encoding.close();
            }
        }
    }

    boolean unseen() {
        return encodings.isEmpty();
    }

    /// The largest size anybody gets, so that nothing larger is composed.
    PictureSize largest() {
        return encodings.stream().map(it -> it.profile().size()).max(PictureSize::compareTo).orElse(PictureSize.HD720);
    }

    /// Shows a picture of any size.
    public synchronized void show(Picture picture, long timestamp) {
        if (closed) {
            return;
        }
        Map<PictureSize, Picture> scaled = new HashMap<>();
        for (var encoding : encodings) {
            var size = encoding.profile().size();
            var fitting = scaled.computeIfAbsent(size, wanted -> fit(picture, wanted));
            encoding.accept(fitting, timestamp);
        }
        scaled.values().forEach(Picture::close);
    }

    /// The whole picture inside a frame of that size, its shape kept and the rest black.
    private Picture fit(Picture picture, PictureSize size) {
        if (picture.size().equals(size)) {
            return picture.retain();
        }
        var canvas = pool.canvas(size.width(), size.height());
        Area inner = canvas.area().fitted(shown(picture.size()) * size.width(), picture.height() * shown(size));
        if (!inner.equals(canvas.area())) {
            canvas.fill(canvas.area(), Colour.BLACK);
        }
        scaler.scale(picture, picture.area(), canvas, inner);
        return canvas.publish();
    }

    /// CIF and QCIF have pixels 12:11 wide, so that they show as 4:3 (H.261 §3.1).
    private static int shown(PictureSize size) {
        return size.width() * 9 == size.height() * 11 ? size.height() * 4 / 3 : size.width();
    }

    public synchronized void close() {
        if (!closed) {
            scaler.close();
        }
        closed = true;
        encodings.forEach(VideoEncoding::close);
        encodings.clear();
    }
}
