package io.roombridge.media;

/// What one stream carried in one direction so far.
///
/// @param codec       as RTP names it, with the packetization where there is a choice; empty when nothing flows
/// @param width       of the picture last seen or sent; 0 for sound
/// @param frameRate   pictures (or sound frames) a second over the last seconds
/// @param bitRate     bits a second of payload over the last seconds
/// @param lost        packets that never came, by our count when receiving, by the peer's report when sending
/// @param recentLoss  lost packets of all that should have come over the last ten seconds, 0–1; not kept in records
/// @param jitter      milliseconds (RFC 3550 §6.4.1)
/// @param frames      pictures or sound frames decoded, or encoded
/// @param path        how it is served: `forward`, `share`, `transcode`, or empty for what is received
public record StreamStatistics(
        StreamId stream, boolean sent, String codec, int width, int height, double frameRate, long bitRate,
        long packets, long lost, double recentLoss, double jitter, long frames, String path) {

    /// Lost packets of all that should have come since the stream began, 0–1.
    public double lossFraction() {
        return packets + lost == 0 ? 0 : (double) lost / (packets + lost);
    }
}
