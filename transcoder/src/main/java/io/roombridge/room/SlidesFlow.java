package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.PictureSize;
import io.roombridge.media.StreamId;
import io.roombridge.mix.LatestPicture;
import io.roombridge.payload.ActualFormat;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Reception;
import io.roombridge.stream.VideoReception;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The slides of one leg, on their way to all who see them:
///
/// ```
///           ┌─ it fits ────────────────▶ ForwardReception, RepacketizeReception per leg
/// packet ───┤
///           └─ needed decoded, once ───▶ VideoReception ─▶ LatestPicture ─┬─▶ SlidesView ─▶ VideoEncoding per profile
///                                                                         ├─▶ in the picture of who takes no slides
///                                                                         └─▶ the console
/// ```
///
/// They are decoded while somebody gets them encoded anew or composed into a picture, or looked at them lately. Whoever
/// is forwarded to can only be obeyed by slowing the source, so the lowest of their limits is what it is asked for; who
/// takes less than half of what the fastest of them does gets an encode of its own instead.
///
/// For the control thread, but where it says otherwise.
final class SlidesFlow implements Clock.Listener {

    /// How long a look at the slides keeps them decoded.
    private static final long LOOK = 10_000_000_000L;

    private final LegStream source;
    private final Works works;
    private final Runnable sized;
    private final Consumer<LegId> changed;
    private final LatestPicture latest = new LatestPicture();
    private final SlidesView view;
    private final SlidesFan fan;
    private final Map<StreamId, SlidesViewer> viewers = new LinkedHashMap<>();
    private Format received;
    private VideoReception decoder;
    private boolean composed;
    private int slowedTo;
    private boolean closed;
    /// The size of what was decoded last; null before anything was.
    private volatile PictureSize comes;
    private volatile long now;
    private volatile long lookedAt;

    /// @param source   which receives
    /// @param sized    told on the control thread when slides of another size than before, or the first, are decoded
    /// @param changed  likewise, when what a leg takes that is served is another, or cannot be forwarded after all
    SlidesFlow(LegStream source, Works works, Runnable sized, Consumer<LegId> changed) {
        this.source = source;
        this.works = works;
        this.sized = sized;
        this.changed = changed;
        this.view = new SlidesView(works, latest);
        this.now = works.pictures().due(0);
        this.lookedAt = now - LOOK;
        this.fan = new SlidesFan(format -> works.control().execute(() -> receive(format)));
        learn();
        source.receiveInto(fan);
        works.pictures().join(this);
    }

    LegStream source() {
        return source;
    }

    /// What was agreed with the source has changed.
    void rewire() {
        learn();
        viewers.values().forEach(viewer -> viewer.decide(received));
        settle();
    }

    /// Until a packet shows what really comes it is taken for what was agreed first.
    private void learn() {
        var formats = source.agreed().orElseThrow().receive();
        received = formats.stream().anyMatch(format -> ActualFormat.isOf(received, format)) ? received
                : formats.getFirst();
    }

    private void receive(Format format) {
        if (!closed) {
            received = format;
            viewers.values().forEach(viewer -> viewer.decide(received));
            settle();
        }
    }

    /// A leg gets slides as a stream of its own from now on, or takes them otherwise than before.
    void serve(LegStream target) {
        var viewer = viewers.get(target.id());
        if (viewer != null && viewer.target() != target) {
            drop(target.id());
            viewer = null;
        }
        if (viewer == null) {
            viewer = new SlidesViewer(this, target);
            viewers.put(target.id(), viewer);
            target.fedBy(viewer);
        }
        viewer.decide(received);
        settle();
    }

    void drop(StreamId id) {
        var viewer = viewers.remove(id);
        if (viewer != null) {
            viewer.leave();
            settle();
        }
    }

    /// Whether somebody gets them inside another picture.
    void compose(boolean wanted) {
        composed = wanted;
        settle();
    }

    /// What a viewer takes has changed, or cannot be forwarded after all; from any thread.
    void again(SlidesViewer viewer) {
        works.control().execute(() -> {
            if (viewers.get(viewer.target().id()) == viewer) {
                changed.accept(viewer.target().id().leg());
            }
        });
    }

    SlidesView view() {
        return view;
    }

    private void settle() {
        pace();
        boolean needed = isNeeded();
        if (needed && decoder == null && !closed) {
            decoder = new VideoReception(source, works.codecs(), works.workers().serial("decoder"), this::show);
            source.askPicture();
        }
        fan.spread(received, viewers.values(), decoder);
        slow();
    }

    private void pace() {
        int most = received.capability() instanceof Capability.Video codec
                ? Capability.lower(codec.maxBitRate(), works.limits().maxBitRate()) : works.limits().maxBitRate();
        int fastest = viewers.values().stream().filter(SlidesViewer::fits).mapToInt(it -> it.takes(most)).max()
                .orElse(most);
        viewers.values().forEach(viewer -> {
            viewer.keepUp(fastest);
            viewer.encode(view, comes);
        });
    }

    private boolean isNeeded() {
        return composed || now - lookedAt < LOOK || viewers.values().stream().anyMatch(SlidesViewer::isEncoded);
    }

    /// On a worker; lent.
    private void show(Picture picture) {
        latest.show(picture);
        if (!picture.size().equals(comes)) {
            comes = picture.size();
            works.control().execute(this::size);
        }
    }

    private void size() {
        if (!closed && decoder != null) {
            viewers.values().forEach(viewer -> viewer.encode(view, comes));
            sized.run();
        }
    }

    private void slow() {
        int limit = 0;
        for (var viewer : viewers.values()) {
            limit = viewer.isForwarded() ? Capability.lower(limit, viewer.target().sendBitRate()) : limit;
        }
        if (limit != slowedTo) {
            slowedTo = limit;
            source.slowDown(limit > 0 ? limit : works.limits().maxBitRate());
        }
    }

    void askPicture() {
        source.askPicture();
    }

    /// What was decoded last, while they are decoded.
    LatestPicture latest() {
        return latest;
    }

    /// Whether something was decoded.
    boolean shows() {
        return comes != null;
    }

    /// The slides of this moment, for the caller to close. Any thread may ask; who asks first gets none, and has them
    /// decoded from now on.
    Optional<Picture> picture() {
        boolean looked = now - lookedAt < LOOK;
        lookedAt = now;
        if (!looked) {
            works.control().execute(this::settle);
        }
        return Optional.ofNullable(latest.current());
    }

    @Override
    public void beat(long number, long due) {
        now = due;
        if (number % works.pictures().perSecond() == 0) {
            works.control().execute(this::watch);
        }
    }

    private void watch() {
        if (decoder != null && !isNeeded()) {
            stopDecoding();
            settle();
        }
    }

    private void stopDecoding() {
        if (decoder != null) {
            var last = decoder;
            decoder = null;
            comes = null;
            source.run(last::close);
            latest.forget();
        }
    }

    void close() {
        closed = true;
        works.pictures().leave(this);
        source.receiveInto(Reception.NONE);
        viewers.values().forEach(SlidesViewer::leave);
        viewers.clear();
        stopDecoding();
        view.close();
        latest.close();
    }
}
