package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// H235Media (H.245 Annex A).
public record H235Media(EncryptionAuthenticationAndIntegrity encryptionAuthenticationAndIntegrity, MediaType mediaType,
        Extensions extensions) implements DataType {

    public H235Media(EncryptionAuthenticationAndIntegrity encryptionAuthenticationAndIntegrity, MediaType mediaType) {
        this(encryptionAuthenticationAndIntegrity, mediaType, Extensions.NONE);
    }

    @Choice(value = {MediaType.NonStandard.class, MediaType.VideoData.class, MediaType.AudioData.class,
            MediaType.Data.class},
            additions = {RedundancyEncoding.class, MultiplePayloadStream.class, MediaType.DepFec.class,
                    MediaType.Fec.class})
    public sealed interface MediaType
            permits MediaType.NonStandard, MediaType.VideoData, MediaType.AudioData, MediaType.Data, RedundancyEncoding,
                    MultiplePayloadStream, MediaType.DepFec, MediaType.Fec, MediaType.Unrecognized {

        record NonStandard(NonStandardParameter value) implements MediaType {}
        record VideoData(VideoCapability value) implements MediaType {}
        record AudioData(AudioCapability value) implements MediaType {}
        record Data(DataApplicationCapability value) implements MediaType {}
        record DepFec(DepFECData value) implements MediaType {}
        record Fec(FECData value) implements MediaType {}
        record Unrecognized(int index, Octets octets) implements MediaType, UnknownAlternative {}
    }
}
