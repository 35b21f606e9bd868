package io.roombridge.room;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.mix.LatestPicture;
import io.roombridge.mix.Scene;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Reception;
import io.roombridge.stream.VideoReception;
import java.util.List;
import java.util.Optional;

/// The picture of one of two legs while the other shows slides and it takes none: the slides, and beside them who shows
/// them.
public final class SlidesInPicture implements Feed, Clock.Listener {

    private final LegStream from;
    private final LegStream to;
    private final Works works;
    private final PictureSink sink;
    private final LatestPicture beside = new LatestPicture();
    private final ComposedView view;
    private volatile VideoEncoding encoding;
    private boolean closed;

    /// @param from  the picture of who shows slides
    /// @param to    the picture they are put into
    public SlidesInPicture(LegStream from, LegStream to, LatestPicture slides, Works works) {
        this.from = from;
        this.to = to;
        this.works = works;
        this.sink = PictureSink.of(to.sending());
        this.view = new ComposedView(works, scene(slides));
        from.receiveInto(new VideoReception(from, works.codecs(), works.workers().serial("decoder"), beside::show));
        from.askPicture();
        to.fedBy(this);
        serve();
        works.pictures().join(this);
    }

    private Scene scene(LatestPicture slides) {
        return Scene.slides(slides, Optional.of(new Scene.Seat(beside, "", false, false)), Scene.Marks.NONE);
    }

    /// Other slides from now on.
    public void show(LatestPicture slides) {
        view.show(scene(slides));
    }

    private void serve() {
        if (!closed && to.sending().sent() instanceof Format(_, Capability.Video codec, _)) {
            encoding = view.serve(sink, codec, to.sendBitRate(), List.of());
        } else {
            view.drop(sink);
            encoding = null;
        }
    }

    /// Whether it is about these streams.
    public boolean joins(LegStream source, LegStream target) {
        return source == from && target == to;
    }

    @Override
    public void beat(long number, long due) {
        view.beat(number);
    }

    @Override
    public void pictureWanted() {
        var encoder = encoding;
        if (encoder != null) {
            encoder.pictureWanted();
        }
    }

    @Override
    public void changed() {
        works.control().execute(this::serve);
    }

    @Override
    public Served served() {
        return VideoEncoding.served(encoding, sink);
    }

    public void close() {
        closed = true;
        works.pictures().leave(this);
        from.receiveInto(Reception.NONE);
        if (to.feed() == this) {
            to.fedBy(Feed.NONE);
        }
        serve();
        view.close();
        beside.close();
    }
}
