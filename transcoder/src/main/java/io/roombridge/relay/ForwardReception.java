package io.roombridge.relay;

import io.roombridge.media.Format;
import io.roombridge.rtp.RtpPacket;

/// Packets go to the other leg the moment they come: no buffer, no decoder, a new header.
final class ForwardReception implements Reception {

    private final SendPath target;

    ForwardReception(SendPath target) {
        this.target = target;
    }

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        target.forward(packet);
    }

    @Override
    public void other(RtpPacket packet, long now) {
        target.skip();
    }
}
