package io.roombridge.h323.capability;

import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.GSMAudioCapability;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import java.util.List;

/// Audio in H.245: how many frames a packet may have (H.245 §B.2.2.6). A frame of G.711 and G.722 is 1 ms, of G.729 10
/// ms; GSM counts octets, 33 for 20 ms; G.722.1 is a generic capability.
final class AudioSpelling {

    private static final int GSM_FRAME = 33;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 240;

    private AudioSpelling() {}

    /// G.729 has two names that mean the same octets on the wire; Opus has none.
    static List<AudioCapability> of(Audio audio) {
        int time = audio.maxPacketTime();
        return switch (audio.codec()) {
            case PCMA -> List.of(new AudioCapability.G711Alaw64k(time));
            case PCMU -> List.of(new AudioCapability.G711Ulaw64k(time));
            case G722 -> List.of(new AudioCapability.G72264k(time));
            case G729 -> List.of(new AudioCapability.G729AnnexA(time / 10), new AudioCapability.G729(time / 10));
            case GSM -> List.of(new AudioCapability.GsmFullRate(
                    new GSMAudioCapability(Math.max(1, time / 20) * GSM_FRAME, false, false)));
            case G7221_24, G7221_32, G7221C_24, G7221C_32, G7221C_48 -> List.of(G7221Spelling.of(audio));
            case OPUS -> List.of();
        };
    }

    /// The assigned one, or a dynamic one of our own for each bit rate of G.722.1.
    static int payloadType(AudioCodec codec) {
        return switch (codec) {
            case G7221_24 -> 97;
            case G7221_32 -> 98;
            case G7221C_24 -> 99;
            case G7221C_32 -> 100;
            case G7221C_48 -> 102;
            case PCMA, PCMU, G722, G729, GSM, OPUS -> Math.max(0, codec.staticPayloadType());
        };
    }

    /// What a capability stands for: Annex C of G.722.1 may name several bit rates in one, best first.
    static List<Audio> parse(AudioCapability capability) {
        return switch (capability) {
            case AudioCapability.G711Alaw64k(var frames) -> audio(AudioCodec.PCMA, frames);
            case AudioCapability.G711Ulaw64k(var frames) -> audio(AudioCodec.PCMU, frames);
            case AudioCapability.G72264k(var frames) -> audio(AudioCodec.G722, frames);
            case AudioCapability.G729(var frames) -> audio(AudioCodec.G729, frames * 10);
            case AudioCapability.G729AnnexA(var frames) -> audio(AudioCodec.G729, frames * 10);
            case AudioCapability.GsmFullRate(var gsm) -> audio(AudioCodec.GSM, gsm.audioUnitSize() / GSM_FRAME * 20);
            case AudioCapability.GenericAudioCapability(var generic) -> G7221Spelling.parse(generic);
            default -> List.of();
        };
    }

    private static List<Audio> audio(AudioCodec codec, int milliseconds) {
        return List.of(new Audio(codec, Math.clamp(milliseconds, SHORTEST, LONGEST)));
    }
}
