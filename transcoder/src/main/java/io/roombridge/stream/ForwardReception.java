package io.roombridge.stream;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.PictureSize;
import io.roombridge.payload.PictureCoding;
import io.roombridge.payload.ToldParameterSets;
import io.roombridge.rtp.RtpPacket;

/// Packets go to the other leg the moment they come: no buffer, no decoder, a new header.
public final class ForwardReception implements Reception {

    private final SendPath target;
    private final ToldParameterSets sets;
    private final Meter pictures = new Meter();
    private Capability.Video looked;
    private PictureCoding coding;
    private volatile PictureSize size;

    public ForwardReception(SendPath target) {
        this(target, "");
    }

    /// @param parameterSets  that signalling told of the source, as in [io.roombridge.media.Format]: the receiver,
    ///                       who was told others, gets them before each whole picture that comes without
    public ForwardReception(SendPath target, String parameterSets) {
        this.target = target;
        this.sets = new ToldParameterSets(parameterSets);
        target.takeFrom(this);
    }

    /// @param passed  what the receiver takes it as, which is not what it is sent otherwise
    public ForwardReception(SendPath target, Format passed) {
        this.target = target;
        this.sets = new ToldParameterSets("");
        target.pass(this, passed);
    }

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        if (sets.precede(packet)) {
            sets.units().forEach(unit -> target.insert(this, packet, unit));
        }
        target.forward(this, packet);
        if (format.capability() instanceof Capability.Video video) {
            if (video != looked) {
                looked = video;
                coding = PictureCoding.of(video);
            }
            look(packet, now);
        }
    }

    private void look(RtpPacket packet, long now) {
        if (packet.marker()) {
            pictures.count(1, now);
        }
        var told = coding.size(packet);
        if (told != null) {
            size = told;
        }
    }

    @Override
    public void comfortNoise(RtpPacket packet, long now) {
        target.forwardNoise(this, packet);
    }

    @Override
    public void other(RtpPacket packet, long now) {
        target.skip();
    }

    /// Nothing is decoded: what is told of the pictures comes from their headers, and they are not counted as decoded.
    @Override
    public Decoded decoded() {
        var known = size;
        return new Decoded(known == null ? 0 : known.width(), known == null ? 0 : known.height(), 0,
                pictures.perSecond(System.nanoTime()));
    }
}
