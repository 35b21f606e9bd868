package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaStream;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Role;
import io.roombridge.payload.ActualFormat;
import io.roombridge.payload.Forwarding;
import io.roombridge.room.AudioBridge;
import io.roombridge.room.PictureSink;
import io.roombridge.room.SampleQueue;
import io.roombridge.room.VideoEncoding;
import io.roombridge.room.VideoView;
import io.roombridge.room.Works;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.stream.AudioReception;
import io.roombridge.stream.Feed;
import io.roombridge.stream.ForwardReception;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.PictureClock;
import io.roombridge.stream.Reception;
import io.roombridge.stream.RepacketizeReception;
import io.roombridge.stream.VideoReception;

/// What one of two legs sends, on its way to the other. Decides by what really arrives and what is agreed at that
/// moment:
///
/// ```
///             ┌─ fits ────────────▶ ForwardReception
/// packet ─────┼─ mode 1 for 0 ────▶ RepacketizeReception ── unit too large ─┐
///             └─ another codec ───▶ AudioReception ─▶ AudioBridge           │
///                                   VideoReception ─▶ VideoView  ◀──────────┘
/// ```
///
/// A new decision is made when either side's format changes (re-INVITE, hold, another payload type), and when a source
/// that is forwarded codes its silence no longer while the target has to be sent sound without a pause.
final class PairReception implements Reception, Feed {

    private static final int G729_FRAME = 10;
    private static final int G729_DESCRIPTOR = 2;

    private final LegStream source;
    private final LegStream target;
    private final PictureSink sink;
    private final Works works;
    private final String graph;
    private final ActualFormat actual = new ActualFormat();
    private volatile Reception path = Reception.NONE;
    private Format decidedFor;
    private Format decidedFrom;
    private boolean misfit;
    /// The source codes no silence, and the target has to be sent sound without a pause.
    private boolean pauses;
    private AudioBridge bridge;
    private volatile VideoView view;
    private volatile VideoEncoding encoding;
    /// The size of what was decoded last.
    private volatile PictureSize comes = VideoView.ANY_SIZE;
    private volatile String served = "";
    private int slowedTo;

    PairReception(LegStream source, LegStream target, Works works, String graph) {
        this.source = source;
        this.target = target;
        this.sink = PictureSink.of(target.sending());
        this.works = works;
        this.graph = graph;
    }

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        var came = actual.of(packet, format);
        var sent = taken(came);
        boolean changed = !same(came, decidedFrom) || !same(sent, decidedFor);
        pauses = !changed && pauses || isDescriptor(format, packet);
        if (changed || misfit && encoding == null || pauses && served.equals("forward")) {
            decide(came, sent);
        }
        path.packet(packet, format, now);
    }

    @Override
    public void other(RtpPacket packet, long now) {
        path.other(packet, now);
    }

    @Override
    public void comfortNoise(RtpPacket packet, long now) {
        if (served.equals("forward") && !takesPauses()) {
            pauses = true;
            decide(decidedFrom, target.sending().sent());
        }
        path.comfortNoise(packet, now);
    }

    @Override
    public void tick(long now) {
        path.tick(now);
    }

    /// What it may be sent on as: what the target is sent in, or what is passed on to it alone.
    private Format taken(Format came) {
        var sent = target.sending().sent();
        if (sent == null || !(came.capability() instanceof Capability.Video video) || video.isCoded()) {
            return sent;
        }
        var passed = target.agreed().flatMap(MediaStream::passed);
        return passed.isPresent() && Forwarding.between(came, passed.get()) == Forwarding.AS_IT_IS ? passed.get()
                : sent;
    }

    private boolean takesPauses() {
        var agreed = target.agreed();
        return agreed.isEmpty() || agreed.get().comfortNoise().isPresent();
    }

    /// Of G.729 Annex B; nobody was told that we take it, so nobody is sent it.
    private static boolean isDescriptor(Format format, RtpPacket packet) {
        return format.capability() instanceof Audio(var codec, _) && codec == AudioCodec.G729
                && packet.payloadLength() % G729_FRAME == G729_DESCRIPTOR;
    }

    private static boolean same(Format one, Format other) {
        return one == other || one != null && one.equals(other);
    }

    private void decide(Format received, Format sent) {
        decidedFrom = received;
        decidedFor = sent;
        release();
        if (sent == null) {
            return;
        }
        var forwarding = misfit || pauses ? Forwarding.IMPOSSIBLE : Forwarding.between(received, sent);
        switch (forwarding) {
            case AS_IT_IS -> forward(sent.equals(target.sending().sent())
                    ? new ForwardReception(target.sending(), received.parameterSets())
                    : new ForwardReception(target.sending(), sent));
            case REPACKETIZED -> forward(new RepacketizeReception(target.sending(), (H264) sent.capability(),
                    received.parameterSets(), () -> misfit = true));
            case IMPOSSIBLE -> transcode(sent);
        }
    }

    private void forward(Reception way) {
        path = way;
        served = "forward";
        if (source.id().kind() == MediaKind.VIDEO) {
            source.askPicture();
            slowDown();
        }
    }

    private void transcode(Format sent) {
        served = "transcode";
        if (source.id().kind() == MediaKind.AUDIO) {
            var queue = new SampleQueue();
            bridge = new AudioBridge(queue, target, works.codecs(), works.clock(graph));
            var sound = new AudioReception(works.codecs(), queue::write);
            sound.expect(decidedFrom);
            path = sound;
        } else if (sent.capability() instanceof Capability.Video video) {
            var seen = works.view(Role.MAIN);
            view = seen;
            encoding = seen.serve(sink, video, target.sendBitRate(), comes);
            path = new VideoReception(source, works.codecs(), works.workers().serial("decoder"),
                    picture -> show(seen, picture));
        }
    }

    /// On a worker. A picture of another size than before may want another encoder, which is begun first.
    private void show(VideoView seen, Picture picture) {
        if (picture.size().equals(comes)) {
            seen.show(picture, PictureClock.now());
            return;
        }
        comes = picture.size();
        var first = picture.retain();
        source.run(() -> {
            try (first) {
                serve();
                seen.show(first, PictureClock.now());
            }
        });
    }

    /// On the loop of the source.
    private void serve() {
        var seen = view;
        if (seen != null && target.sending().sent() instanceof Format(_, Capability.Video video, _)) {
            encoding = seen.serve(sink, video, target.sendBitRate(), comes);
        }
    }

    /// Who is forwarded to can only be obeyed by slowing the source.
    private void slowDown() {
        int limit = target.sendBitRate();
        if (limit > 0 && limit != slowedTo) {
            slowedTo = limit;
            source.slowDown(limit);
        }
    }

    @Override
    public void pictureWanted() {
        var encoder = encoding;
        if (encoder != null) {
            encoder.pictureWanted();
        } else {
            source.askPicture();
        }
    }

    @Override
    public void changed() {
        source.run(() -> {
            if (view != null) {
                serve();
            } else if (served.equals("forward") && source.id().kind() == MediaKind.VIDEO) {
                slowDown();
            }
            if (bridge != null) {
                bridge.changed(target);
            }
        });
    }

    @Override
    public Served served() {
        var encoder = encoding;
        if (encoder != null) {
            return new Served(served, encoder.profile().size().width(), encoder.profile().size().height());
        }
        var seen = path.decoded();
        return new Served(served, seen.width(), seen.height());
    }

    @Override
    public Decoded decoded() {
        return path.decoded();
    }

    private void release() {
        path.close();
        path = Reception.NONE;
        served = "";
        if (bridge != null) {
            bridge.close();
            bridge = null;
        }
        if (view != null) {
            view.close();
            view = null;
            encoding = null;
        }
    }

    @Override
    public void close() {
        release();
    }
}
