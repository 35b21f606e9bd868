package io.roombridge.stream;

import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.payload.AccessUnit;
import io.roombridge.payload.AnnexB;
import io.roombridge.payload.H264Depacketizer;
import io.roombridge.payload.H264Packetizer;
import io.roombridge.payload.Packetizer;
import io.roombridge.rtp.JitterBuffer;
import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// H.264 of mode 1 for a peer that takes mode 0: the same NAL units, one to a packet.
///
/// ```
/// packet ─▶ JitterBuffer ─▶ H264Depacketizer ─▶ NAL units ─▶ SendPath (H264Packetizer, mode 0)
/// ```
///
/// A unit too large for a packet cannot be sent so at all; then `misfit` is told, and the picture has to be encoded
/// anew.
public final class RepacketizeReception implements Reception {

    /// A source whose timestamps jump so far, in 1/90,000 s, began anew.
    private static final int JUMP = 10 * 90_000;

    private final SendPath target;
    private final H264 mode;
    private final Runnable misfit;
    private final JitterBuffer jitter = new JitterBuffer(JitterBuffer.Limits.video(90_000));
    private final H264Packetizer packetizer = new H264Packetizer(0, Packetizer.MTU);
    private final Consumer<RtpPacket> ordered = this::ordered;
    private final H264Depacketizer depacketizer = new H264Depacketizer();
    private final Consumer<AccessUnit> send = this::send;
    private final AnnexB annexB = new AnnexB();
    private boolean started;
    private int timestampOffset;
    private int lastTimestamp;

    /// @param parameterSets  that signalling told of the source, as in [io.roombridge.media.Format]
    public RepacketizeReception(SendPath target, H264 mode, String parameterSets, Runnable misfit) {
        this.target = target;
        this.depacketizer.know(parameterSets);
        this.mode = mode;
        this.misfit = misfit;
        target.takeFrom(this);
    }

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        jitter.add(packet, now, ordered);
    }

    @Override
    public void other(RtpPacket packet, long now) {
        jitter.add(packet, now, ordered);
    }

    @Override
    public void tick(long now) {
        jitter.release(now, ordered);
    }

    private void ordered(RtpPacket packet) {
        depacketizer.accept(packet, send);
    }

    private void send(AccessUnit unit) {
        if (!started || Math.abs(unit.timestamp() - lastTimestamp) > JUMP) {
            started = true;
            timestampOffset = (int) PictureClock.now() - unit.timestamp();
        }
        lastTimestamp = unit.timestamp();
        var units = annexB.cut(unit.data());
        if (packetizer.fits(units)) {
            target.picture(this, mode, unit.timestamp() + timestampOffset, units);
        } else {
            misfit.run();
        }
    }
}
