package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// What can be received, sent or both, and everything else that can be supported (H.245 §B.2).
@Choice(value = {Capability.NonStandard.class, Capability.ReceiveVideoCapability.class,
        Capability.TransmitVideoCapability.class, Capability.ReceiveAndTransmitVideoCapability.class,
        Capability.ReceiveAudioCapability.class, Capability.TransmitAudioCapability.class,
        Capability.ReceiveAndTransmitAudioCapability.class, Capability.ReceiveDataApplicationCapability.class,
        Capability.TransmitDataApplicationCapability.class,
        Capability.ReceiveAndTransmitDataApplicationCapability.class, Capability.H233EncryptionTransmitCapability.class,
        Capability.H233EncryptionReceiveCapability.class},
        additions = {ConferenceCapability.class, H235SecurityCapability.class,
                Capability.MaxPendingReplacementFor.class, Capability.ReceiveUserInputCapability.class,
                Capability.TransmitUserInputCapability.class, Capability.ReceiveAndTransmitUserInputCapability.class,
                Capability.GenericControlCapability.class, Capability.ReceiveMultiplexedStreamCapability.class,
                Capability.TransmitMultiplexedStreamCapability.class,
                Capability.ReceiveAndTransmitMultiplexedStreamCapability.class, AudioTelephonyEventCapability.class,
                AudioToneCapability.class, DepFECCapability.class, MultiplePayloadStreamCapability.class,
                FECCapability.class, RedundancyEncodingCapability.class, Capability.OneOfCapabilities.class})
public sealed interface Capability
        permits Capability.NonStandard, Capability.ReceiveVideoCapability, Capability.TransmitVideoCapability,
                Capability.ReceiveAndTransmitVideoCapability, Capability.ReceiveAudioCapability,
                Capability.TransmitAudioCapability, Capability.ReceiveAndTransmitAudioCapability,
                Capability.ReceiveDataApplicationCapability, Capability.TransmitDataApplicationCapability,
                Capability.ReceiveAndTransmitDataApplicationCapability, Capability.H233EncryptionTransmitCapability,
                Capability.H233EncryptionReceiveCapability, ConferenceCapability, H235SecurityCapability,
                Capability.MaxPendingReplacementFor, Capability.ReceiveUserInputCapability,
                Capability.TransmitUserInputCapability, Capability.ReceiveAndTransmitUserInputCapability,
                Capability.GenericControlCapability, Capability.ReceiveMultiplexedStreamCapability,
                Capability.TransmitMultiplexedStreamCapability,
                Capability.ReceiveAndTransmitMultiplexedStreamCapability, AudioTelephonyEventCapability,
                AudioToneCapability, DepFECCapability, MultiplePayloadStreamCapability, FECCapability,
                RedundancyEncodingCapability, Capability.OneOfCapabilities, Capability.Unrecognized {

    record NonStandard(NonStandardParameter value) implements Capability {}
    record ReceiveVideoCapability(VideoCapability value) implements Capability {}
    record TransmitVideoCapability(VideoCapability value) implements Capability {}
    record ReceiveAndTransmitVideoCapability(VideoCapability value) implements Capability {}
    record ReceiveAudioCapability(AudioCapability value) implements Capability {}
    record TransmitAudioCapability(AudioCapability value) implements Capability {}
    record ReceiveAndTransmitAudioCapability(AudioCapability value) implements Capability {}
    record ReceiveDataApplicationCapability(DataApplicationCapability value) implements Capability {}
    record TransmitDataApplicationCapability(DataApplicationCapability value) implements Capability {}
    record ReceiveAndTransmitDataApplicationCapability(DataApplicationCapability value) implements Capability {}
    record H233EncryptionTransmitCapability(boolean value) implements Capability {}

    record H233EncryptionReceiveCapability(@Range(min = 0, max = 255) int h233IVResponseTime,
            Extensions extensions) implements Capability {

        public H233EncryptionReceiveCapability(int h233IVResponseTime) {
            this(h233IVResponseTime, Extensions.NONE);
        }
    }

    record MaxPendingReplacementFor(@Range(min = 0, max = 255) int value) implements Capability {}
    record ReceiveUserInputCapability(UserInputCapability value) implements Capability {}
    record TransmitUserInputCapability(UserInputCapability value) implements Capability {}
    record ReceiveAndTransmitUserInputCapability(UserInputCapability value) implements Capability {}
    record GenericControlCapability(GenericCapability value) implements Capability {}
    record ReceiveMultiplexedStreamCapability(MultiplexedStreamCapability value) implements Capability {}
    record TransmitMultiplexedStreamCapability(MultiplexedStreamCapability value) implements Capability {}
    record ReceiveAndTransmitMultiplexedStreamCapability(MultiplexedStreamCapability value) implements Capability {}

    record OneOfCapabilities(@Size(min = 1, max = 256) List<@Range(min = 1, max = 65_535) Integer> value)
            implements Capability {}

    record Unrecognized(int index, Octets octets) implements Capability, UnknownAlternative {}
}
