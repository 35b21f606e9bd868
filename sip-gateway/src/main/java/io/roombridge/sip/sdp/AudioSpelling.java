package io.roombridge.sip.sdp;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A codec for sound. What is said of it is the same whatever it is asked to take.
///
/// @param ours  our `a=fmtp`; empty when none is needed
record AudioSpelling(AudioCodec codec, String ours) implements Spelling {

    private static final int LONGEST_PACKET = 60;

    static Spelling of(AudioCodec codec) {
        return switch (codec) {
            case OPUS -> OpusFmtp.SPELLING;
            case G729 -> G729Fmtp.SPELLING;
            case G7221_24, G7221_32, G7221C_24, G7221C_32, G7221C_48 -> new G7221Fmtp(codec);
            case PCMU, PCMA, G722, GSM -> new AudioSpelling(codec, "");
        };
    }

    @Override
    public Set<String> names() {
        return Set.of(codec.encodingName().toLowerCase(Locale.ROOT));
    }

    @Override
    public int assigned() {
        return codec.staticPayloadType();
    }

    @Override
    public boolean spells(Capability capability) {
        return capability instanceof Audio audio && audio.codec() == codec;
    }

    @Override
    public Optional<Capability> read(String fmtp, int maxPacketTime) {
        return Optional.of(new Audio(codec, maxPacketTime == 0 ? LONGEST_PACKET
                : Math.clamp(maxPacketTime, 10, 240)));
    }

    @Override
    public String write(Capability capability) {
        return ours;
    }
}
