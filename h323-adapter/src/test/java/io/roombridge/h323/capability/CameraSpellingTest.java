package io.roombridge.h323.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.DataApplicationCapability;
import io.roombridge.h323.h245.DataProtocolCapability;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.H224;
import io.roombridge.media.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/// H.323 §Q.4: camera control as a generic data capability, in sets and in channels.
class CameraSpellingTest {

    private static final CapabilitySet SOUND = new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(),
            List.of(), 0);

    @Test
    void isSaidOnlyByWhoHasIt() {
        var with = PeerCapabilities.NONE.after(TerminalCapabilities.of(SOUND.withCamera(true), 1));
        var without = PeerCapabilities.NONE.after(TerminalCapabilities.of(SOUND, 1));

        assertThat(with.capabilities()).isEqualTo(SOUND.withCamera(true));
        assertThat(with.unspoken()).isEmpty();
        assertThat(without.capabilities().camera()).isFalse();
    }

    @Test
    void aChannelOfItIsReadAsItIsWritten() {
        var format = MediaFormats.format(H224.CAMERA);
        var dataType = MediaFormats.dataType(H224.CAMERA, Role.MAIN, PeerCapabilities.NONE, 0).orElseThrow();
        var parameters = MediaFormats.describe(H2250LogicalChannelParameters.builder().sessionID(3), format).build();

        assertThat(parameters.dynamicRTPPayloadType()).contains(100);
        assertThat(MediaFormats.parse(dataType, parameters)).contains(new Format(100, H224.CAMERA));
    }

    @Test
    void framesOfHdlcAreAnotherThing() {
        var hdlc = new DataApplicationCapability(new DataApplicationCapability.Application.H224(
                new DataProtocolCapability.HdlcFrameTunnelling()), 48);

        assertThat(CameraSpelling.isTaken(new Capability.ReceiveAndTransmitDataApplicationCapability(hdlc))).isFalse();
        assertThat(MediaFormats.parse(new DataType.Data(hdlc),
                H2250LogicalChannelParameters.builder().sessionID(3).build())).isEmpty();
    }
}
