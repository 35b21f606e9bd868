package io.roombridge.media;

/// A capability under the RTP payload type it has in one stream.
public record Format(int payloadType, Capability capability) {

    public Format {
        if (payloadType < 0 || payloadType > 127) {
            throw new IllegalArgumentException("payload type is 0..127: " + payloadType);
        }
    }
}
