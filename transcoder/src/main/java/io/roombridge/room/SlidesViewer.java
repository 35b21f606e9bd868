package io.roombridge.room;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import io.roombridge.payload.Forwarding;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.stream.Feed;
import io.roombridge.stream.ForwardReception;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Reception;
import io.roombridge.stream.RepacketizeReception;
import java.util.Objects;

/// A leg that gets slides as a stream of its own, and how: forwarded where what comes is what it takes, encoded where
/// not, and where it takes so much less than others that these would see poor slides for its sake. Decided anew when
/// any of that changes.
final class SlidesViewer implements Feed {

    private final SlidesFlow flow;
    private final LegStream target;
    private final PictureSink sink;
    private Format from;
    private boolean misfit;
    private boolean behind;
    private boolean encoded;
    private volatile Format to;
    private volatile Reception path;
    private volatile VideoEncoding encoding;

    SlidesViewer(SlidesFlow flow, LegStream target) {
        this.flow = flow;
        this.target = target;
        this.sink = PictureSink.of(target.sending());
    }

    LegStream target() {
        return target;
    }

    boolean isForwarded() {
        return path != null;
    }

    boolean isEncoded() {
        return encoded;
    }

    /// @param received  what comes now
    void decide(Format received) {
        var sent = target.sending().sent();
        if (!Objects.equals(received, from) || !Objects.equals(sent, to)) {
            misfit = false;
            from = received;
            to = sent;
            choose();
        } else if (misfit && path != null) {
            choose();
        }
    }

    private void choose() {
        path = null;
        encoded = false;
        if (to == null) {
            stopEncoding();
            return;
        }
        switch (behind ? Forwarding.IMPOSSIBLE : way()) {
            case AS_IT_IS -> forward(new ForwardReception(target.sending(), from.parameterSets()));
            case REPACKETIZED -> forward(new RepacketizeReception(target.sending(), (H264) to.capability(),
                    from.parameterSets(), this::misfits));
            case IMPOSSIBLE -> encoded = true;
        }
    }

    private Forwarding way() {
        return misfit ? Forwarding.IMPOSSIBLE : Forwarding.between(from, to);
    }

    /// Whether what comes could be forwarded.
    boolean fits() {
        return to != null && way() != Forwarding.IMPOSSIBLE;
    }

    /// Bits a second it takes of what is forwarded to it.
    ///
    /// @param most  nothing comes faster
    int takes(int most) {
        return Capability.lower(target.sendBitRate(), most);
    }

    /// @param others  what the fastest takes that slides can be forwarded to
    void keepUp(int others) {
        boolean late = fits() && isBehind(takes(others), others, behind);
        if (late != behind) {
            behind = late;
            choose();
        }
    }

    /// @param before  it was, and catches up only by a good deal, since each turn costs it a whole picture
    static boolean isBehind(int takes, int others, boolean before) {
        return takes < (before ? others / 4 * 3 : others / 2);
    }

    private void forward(Reception way) {
        stopEncoding();
        path = way;
        flow.askPicture();
    }

    /// On the loop of the source.
    private void misfits() {
        if (!misfit) {
            misfit = true;
            flow.again(this);
        }
    }

    /// Encodes for it, if that is to be and something was decoded; or does so at another rate.
    ///
    /// @param comes  the size slides come in, null before they do
    void encode(SlidesView view, PictureSize comes) {
        if (encoded && comes != null && to.capability() instanceof Capability.Video codec) {
            encoding = view.serve(sink, codec, target.sendBitRate(), comes);
        }
    }

    private void stopEncoding() {
        if (encoding != null) {
            flow.view().drop(sink);
            encoding = null;
        }
    }

    /// On the loop of the source. What the leg takes may have changed this very moment.
    void forward(RtpPacket packet, Format format, long now) {
        var way = path;
        var sent = target.sending().sent();
        if (way != null && sent != null && (sent == to || sent.equals(to))) {
            way.packet(packet, format, now);
        }
    }

    void other(RtpPacket packet, long now) {
        var way = path;
        if (way != null) {
            way.other(packet, now);
        }
    }

    void tick(long now) {
        var way = path;
        if (way != null) {
            way.tick(now);
        }
    }

    Reception.Decoded decoded() {
        var way = path;
        return way == null ? Reception.Decoded.NOTHING : way.decoded();
    }

    @Override
    public void pictureWanted() {
        var encoder = encoding;
        if (encoder != null) {
            flow.view().pictureWanted(encoder);
        } else if (path != null) {
            flow.askPicture();
        }
    }

    @Override
    public void changed() {
        flow.again(this);
    }

    @Override
    public Served served() {
        var encoder = encoding;
        if (encoder != null) {
            return VideoEncoding.served(encoder, sink);
        }
        var seen = decoded();
        return path == null ? Served.NOTHING : new Served("forward", seen.width(), seen.height());
    }

    /// It gets nothing any more from here.
    void leave() {
        stopEncoding();
        path = null;
        encoded = false;
        if (target.feed() == this) {
            target.fedBy(Feed.NONE);
        }
    }
}
