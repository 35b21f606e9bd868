package io.roombridge.h323.capability;

import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.GenericParameter;
import io.roombridge.h323.h245.ParameterValue;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.per.ObjectIdentifier;
import java.util.ArrayList;
import java.util.List;

/// G.722.1 and its Annex C as generic capabilities (G.722.1 Annex A): frames of 20 ms in a packet, and the bit rate,
/// which
/// the main body says in bit/s and Annex C in 100 bit/s; either is read wherever it comes.
final class G7221Spelling {

    private static final ObjectIdentifier MAIN_BODY = ObjectIdentifier.of("0.0.7.7221.1.0");
    private static final ObjectIdentifier ANNEX_C = ObjectIdentifier.of("0.0.7.7221.1.1.0");
    private static final int MAX_FRAMES_PER_PACKET = 1;
    private static final int SUPPORTED_RATES = 2;
    private static final int FRAME = 20;
    private static final int LONGEST = 240;
    private static final int RATE_UNIT = 100;
    private static final int LOWEST_RATE = 24_000;

    private G7221Spelling() {}

    static AudioCapability of(Audio audio) {
        var codec = audio.codec();
        var parameters = new ArrayList<GenericParameter>();
        parameters.add(GenericParameters.of(MAX_FRAMES_PER_PACKET,
                new ParameterValue.UnsignedMin(Math.max(1, audio.maxPacketTime() / FRAME))));
        boolean annexC = bit(codec) != 0;
        if (annexC) {
            parameters.add(GenericParameters.of(SUPPORTED_RATES,
                    new ParameterValue.BooleanArray(bit(codec))));
        }
        return new AudioCapability.GenericAudioCapability(GenericCapability.builder()
                .capabilityIdentifier(new CapabilityIdentifier.Standard(annexC ? ANNEX_C : MAIN_BODY))
                .maxBitRate(annexC ? codec.bitRate() / RATE_UNIT : codec.bitRate()).collapsing(parameters).build());
    }

    /// Empty when the capability is another codec's.
    static List<Audio> parse(GenericCapability capability) {
        return codecs(capability).stream().map(codec -> new Audio(codec, packetTime(capability))).toList();
    }

    private static List<AudioCodec> codecs(GenericCapability capability) {
        int rate = bitRate(capability);
        if (is(capability, MAIN_BODY)) {
            return List.of(AudioCodec.G7221_32, AudioCodec.G7221_24).stream()
                    .filter(codec -> codec.bitRate() == rate).toList();
        }
        if (!is(capability, ANNEX_C)) {
            return List.of();
        }
        var supported = GenericParameters.number(capability, SUPPORTED_RATES);
        return List.of(AudioCodec.G7221C_48, AudioCodec.G7221C_32, AudioCodec.G7221C_24).stream()
                .filter(codec -> supported.map(bits -> (bits & bit(codec)) != 0
                        && (rate == 0 || codec.bitRate() <= rate))
                        .orElse(codec.bitRate() == rate))
                .toList();
    }

    /// In the boolean array of Annex C; 0 for the main body, which has none.
    private static int bit(AudioCodec codec) {
        return switch (codec) {
            case G7221C_24 -> 64;
            case G7221C_32 -> 32;
            case G7221C_48 -> 16;
            default -> 0;
        };
    }

    private static boolean is(GenericCapability capability, ObjectIdentifier named) {
        return capability.capabilityIdentifier() instanceof CapabilityIdentifier.Standard(var oid) && oid.equals(named);
    }

    /// Bits a second; 0 when not said.
    private static int bitRate(GenericCapability capability) {
        long said = capability.maxBitRate().orElse(0L);
        return (int) Math.min(said < LOWEST_RATE ? said * RATE_UNIT : said, Integer.MAX_VALUE);
    }

    /// One frame when not said.
    private static int packetTime(GenericCapability capability) {
        return Math.clamp(GenericParameters.number(capability, MAX_FRAMES_PER_PACKET).orElse(1), 1,
                LONGEST / FRAME) * FRAME;
    }
}
