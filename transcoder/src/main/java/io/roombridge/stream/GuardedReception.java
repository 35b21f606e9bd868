package io.roombridge.stream;

import io.roombridge.media.Format;
import io.roombridge.rtp.RtpPacket;

/// Keeps mistakes in the work on one stream from all others on its loop.
record GuardedReception(Reception guarded, Mishaps mishaps) implements Reception {

    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        try {
            guarded.packet(packet, format, now);
        } catch (RuntimeException | Error mistake) {
            mishaps.happened(mistake);
        }
    }

    @Override
    public void other(RtpPacket packet, long now) {
        try {
            guarded.other(packet, now);
        } catch (RuntimeException | Error mistake) {
            mishaps.happened(mistake);
        }
    }

    @Override
    public void comfortNoise(RtpPacket packet, long now) {
        try {
            guarded.comfortNoise(packet, now);
        } catch (RuntimeException | Error mistake) {
            mishaps.happened(mistake);
        }
    }

    @Override
    public void tick(long now) {
        try {
            guarded.tick(now);
        } catch (RuntimeException | Error mistake) {
            mishaps.happened(mistake);
        }
    }

    @Override
    public Decoded decoded() {
        return guarded.decoded();
    }

    @Override
    public void close() {
        guarded.close();
    }
}
