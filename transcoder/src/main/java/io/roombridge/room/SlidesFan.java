package io.roombridge.room;

import io.roombridge.media.Format;
import io.roombridge.payload.ActualFormat;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.stream.Reception;
import io.roombridge.stream.VideoReception;
import java.util.Collection;
import java.util.function.Consumer;

/// Gives each packet of slides to everybody they are forwarded to, and to the decoder where there is one. What is done
/// is swapped by reference while packets flow; nothing is allocated for one.
final class SlidesFan implements Reception {

    /// @param format    the one it was decided for
    /// @param forwards  to a leg each
    /// @param decoder   null while nobody needs them decoded
    private record Ways(Format format, SlidesViewer[] forwards, VideoReception decoder) {}

    private final Consumer<Format> another;
    private volatile Ways ways = new Ways(null, new SlidesViewer[0], null);
    private final ActualFormat actual = new ActualFormat();
    private Format told;

    /// @param another  told when what comes is not what was decided for
    SlidesFan(Consumer<Format> another) {
        this.another = another;
    }

    void spread(Format format, Collection<SlidesViewer> viewers, VideoReception decoder) {
        ways = new Ways(format, viewers.stream().filter(SlidesViewer::isForwarded).toArray(SlidesViewer[]::new),
                decoder);
    }

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        var all = ways;
        var came = actual.of(packet, format);
        if (came.equals(all.format)) {
            told = null;
            for (var viewer : all.forwards) {
                viewer.forward(packet, format, now);
            }
        } else if (!came.equals(told)) {
            told = came;
            another.accept(came);
        }
        if (all.decoder != null) {
            all.decoder.packet(packet, format, now);
        }
    }

    @Override
    public void other(RtpPacket packet, long now) {
        var all = ways;
        for (var viewer : all.forwards) {
            viewer.other(packet, now);
        }
        if (all.decoder != null) {
            all.decoder.other(packet, now);
        }
    }

    @Override
    public void tick(long now) {
        var all = ways;
        for (var viewer : all.forwards) {
            viewer.tick(now);
        }
        if (all.decoder != null) {
            all.decoder.tick(now);
        }
    }

    @Override
    public Decoded decoded() {
        var all = ways;
        return all.decoder != null ? all.decoder.decoded()
                : all.forwards.length > 0 ? all.forwards[0].decoded() : Decoded.NOTHING;
    }
}
