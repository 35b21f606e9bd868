package io.roombridge.media;

/// A capability under the RTP payload type it has in one stream.
///
/// @param parameterSets  H.264 parameter sets of what the peer sends so, told by signalling: NAL units in base64 with
///                       commas between (RFC 6184 §8.1, `sprop-parameter-sets`); newer ones in the stream win; empty
///                       when the stream brings them itself
public record Format(int payloadType, Capability capability, String parameterSets) {

    public Format {
        if (payloadType < 0 || payloadType > 127) {
            throw new IllegalArgumentException("payload type is 0..127: " + payloadType);
        }
    }

    public Format(int payloadType, Capability capability) {
        this(payloadType, capability, "");
    }
}
