package io.roombridge.room;

import io.roombridge.codec.Area;
import io.roombridge.codec.Canvas;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Scaler;
import io.roombridge.media.Capability;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// One sequence of pictures and all who see it: scaled once for each size, encoded once for each profile, sent to all
/// legs that take it.
///
/// ```
/// Picture ─▶ scale (per size) ─▶ VideoEncoding (per profile) ─▶ PictureSink (per leg)
/// ```
///
/// One thread changes who is served, another one shows: what they share is the list of encodings, and it is never
/// longer than there are profiles.
public final class VideoView {

    private static final int MOST_FITS = 32;

    /// Larger than any.
    public static final PictureSize ANY_SIZE = new PictureSize(8_192, 8_192);

    /// @param inner  where in a picture of one size one of another goes
    private record Fit(PictureSize from, PictureSize to, Area inner) {}

    private final Codecs codecs;
    private final Workers workers;
    private final Works.Limits limits;
    private final PicturePool pool;
    private final Role role;
    private final Scaler scaler;
    private final Map<PictureSink, VideoEncoding> serving = new IdentityHashMap<>();
    private final Map<VideoProfile, VideoEncoding> profiles = new HashMap<>();
    private volatile VideoEncoding[] encodings = {};
    private volatile PictureSize largest = PictureSize.HD720;
    private final List<Fit> fits = new ArrayList<>();
    private boolean closed;

    VideoView(Codecs codecs, Workers workers, Works.Limits limits, PicturePool pool, Role role) {
        this.codecs = codecs;
        this.workers = workers;
        this.limits = limits;
        this.pool = pool;
        this.role = role;
        this.scaler = codecs.scaler();
    }

    /// Serves a viewer in the best way it takes now: joins an encode that runs, changes the rate of its own, or starts
    /// one.
    ///
    /// @param limit  bits a second, 0 for none
    public VideoEncoding serve(PictureSink viewer, Capability.Video codec, int limit) {
        return serve(viewer, codec, limit, ANY_SIZE);
    }

    /// @param source  the size of what is shown, beyond which nothing is scaled up
    public VideoEncoding serve(PictureSink viewer, Capability.Video codec, int limit, PictureSize source) {
        var wanted = profile(codec, limit).within(source);
        var before = serving.get(viewer);
        if (before != null && before.profile().equals(wanted)) {
            return before;
        }
        var running = profiles.get(wanted);
        if (before != null && running == null && before.servesOne() && before.profile().differsInRateOnly(wanted)) {
            profiles.remove(before.profile());
            before.retune(wanted);
            profiles.put(wanted, before);
            return before;
        }
        drop(viewer);
        var encoding = running != null ? running : start(wanted);
        encoding.join(viewer);
        serving.put(viewer, encoding);
        return encoding;
    }

    private VideoProfile profile(Capability.Video codec, int limit) {
        return switch (role) {
            case MAIN -> VideoProfile.of(codec, limit, limits.maxBitRate(), limits.framesPerSecond());
            case SLIDES -> VideoProfile.ofSlides(codec, limit, limits.maxBitRate());
        };
    }

    private VideoEncoding start(VideoProfile profile) {
        var encoding = new VideoEncoding(profile, codecs, workers);
        profiles.put(profile, encoding);
        count();
        return encoding;
    }

    public void drop(PictureSink viewer) {
        var encoding = serving.remove(viewer);
        if (encoding == null) {
            return;
        }
        encoding.leave(viewer);
        if (encoding.abandoned()) {
            profiles.remove(encoding.profile());
            encoding.close();
            count();
        }
    }

    private void count() {
        encodings = profiles.values().toArray(VideoEncoding[]::new);
        largest = profiles.keySet().stream().map(VideoProfile::size).max(PictureSize::compareTo)
                .orElse(PictureSize.HD720);
    }

    boolean unseen() {
        return encodings.length == 0;
    }

    /// The largest size anybody gets, so that nothing larger is composed.
    PictureSize largest() {
        return largest;
    }

    /// Shows a picture of any size.
    public synchronized void show(Picture picture, long timestamp) {
        if (closed) {
            return;
        }
        var there = encodings;
        for (int i = 0; i < there.length; i++) {
            if (firstOfItsSize(there, i)) {
                show(there, i, picture, timestamp);
            }
        }
    }

    private static boolean firstOfItsSize(VideoEncoding[] there, int place) {
        for (int i = 0; i < place; i++) {
            if (there[i].profile().size().equals(there[place].profile().size())) {
                return false;
            }
        }
        return true;
    }

    private void show(VideoEncoding[] there, int from, Picture picture, long timestamp) {
        var size = there[from].profile().size();
        try (var fitting = fit(picture, size)) {
            for (int i = from; i < there.length; i++) {
                if (there[i].profile().size().equals(size)) {
                    there[i].accept(fitting, timestamp);
                }
            }
        }
    }

    /// The whole picture inside a frame of that size, its shape kept and the rest black.
    private Picture fit(Picture picture, PictureSize size) {
        if (picture.size().equals(size)) {
            return picture.retain();
        }
        var canvas = pool.canvas(size.width(), size.height());
        var inner = inner(picture.size(), canvas);
        if (!inner.equals(canvas.area())) {
            canvas.fill(canvas.area(), Colour.BLACK);
        }
        scaler.scale(picture, picture.area(), canvas, inner);
        return canvas.publish();
    }

    private Area inner(PictureSize from, Canvas canvas) {
        for (int i = 0; i < fits.size(); i++) {
            if (fits.get(i).from().equals(from) && fits.get(i).to().equals(canvas.size())) {
                return fits.get(i).inner();
            }
        }
        if (fits.size() == MOST_FITS) {
            fits.removeFirst();
        }
        var to = canvas.size();
        fits.add(new Fit(from, to, canvas.area().fitted(shown(from) * to.width(), from.height() * shown(to))));
        return fits.getLast().inner();
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
        for (var encoding : encodings) {
            encoding.close();
        }
        encodings = new VideoEncoding[0];
    }
}
