package io.roombridge.sip.sdp;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Format;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Comfort noise (RFC 3389 §5), beside the codecs that have no silence descriptor of their own.
final class ComfortNoiseFmtp {

    static final String NAME = "CN";
    static final String RTPMAP = NAME + "/8000";
    static final int TYPE = 13;

    private static final Set<AudioCodec> CODECS = Set.of(AudioCodec.PCMU, AudioCodec.PCMA, AudioCodec.G722);

    private ComfortNoiseFmtp() {}

    /// Whether one of these has need of it.
    static boolean suits(List<Format> formats) {
        return formats.stream().anyMatch(format -> format.capability() instanceof Audio(var codec, _)
                && CODECS.contains(codec));
    }

    static Optional<Payload> offered(List<Format> formats) {
        return suits(formats) ? Optional.of(Payload.comfortNoise()) : Optional.empty();
    }

    /// Our number for it, where one of these has need of it.
    static OptionalInt besides(List<Format> formats) {
        return suits(formats) ? OptionalInt.of(TYPE) : OptionalInt.empty();
    }
}
