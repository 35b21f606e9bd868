package io.roombridge.h323.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h245.AudioCapability.GenericAudioCapability;
import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.ParameterValue.BooleanArray;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.ObjectIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/// G.722.1 Annex A: the generic capabilities of the main body and of Annex C.
class G7221SpellingTest {

    private static final List<Audio> ALL = List.of(new Audio(AudioCodec.G7221C_48, 60),
            new Audio(AudioCodec.G7221C_32, 20), new Audio(AudioCodec.G7221C_24, 60),
            new Audio(AudioCodec.G7221_32, 40), new Audio(AudioCodec.G7221_24, 60));

    @Test
    void everyBitRateIsReadAsItWasSaid() throws MalformedPer {
        var set = TerminalCapabilities.of(new CapabilitySet(ALL, List.of(), List.of(), 0), 1);
        var octets = MultimediaSystemControlMessage.CODEC.encode(set);
        var read = PeerCapabilities.NONE.after((TerminalCapabilitySet) MultimediaSystemControlMessage.decode(octets));

        assertThat(read.capabilities().audio()).containsExactlyElementsOf(ALL);
    }

    @Test
    void oneCapabilityOfAnnexCMayNameSeveralRates() {
        assertThat(codecs(annexC(480, 112))).containsExactly(AudioCodec.G7221C_48, AudioCodec.G7221C_32,
                AudioCodec.G7221C_24);
        assertThat(codecs(annexC(320, 112))).containsExactly(AudioCodec.G7221C_32, AudioCodec.G7221C_24);
        assertThat(codecs(annexC(24_000, 64))).containsExactly(AudioCodec.G7221C_24);
    }

    @Test
    void ratesThatTheCodecDoesNotHaveAreNone() {
        assertThat(codecs(new GenericCapability(new CapabilityIdentifier.Standard(
                ObjectIdentifier.of("0.0.7.7221.1.0"))))).isEmpty();
        assertThat(codecs(annexC(160, 112))).isEmpty();
    }

    @Test
    void eachBitRateHasAPayloadTypeOfItsOwn() {
        assertThat(ALL.stream().map(audio -> MediaFormats.format(audio).payloadType())).doesNotHaveDuplicates()
                .allMatch(type -> type > 96);
    }

    private static List<AudioCodec> codecs(GenericCapability capability) {
        return AudioSpelling.parse(new GenericAudioCapability(capability)).stream().map(Audio::codec).toList();
    }

    private static GenericCapability annexC(int rate, int bits) {
        return GenericCapability.builder()
                .capabilityIdentifier(new CapabilityIdentifier.Standard(ObjectIdentifier.of("0.0.7.7221.1.1.0")))
                .maxBitRate(rate).collapsing(List.of(GenericParameters.of(2, new BooleanArray(bits)))).build();
    }
}
