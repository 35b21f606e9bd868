package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// What flows in a logical channel (H.245 §B.3).
@Choice(value = {DataType.NonStandard.class, DataType.NullData.class, DataType.VideoData.class,
        DataType.AudioData.class, DataType.Data.class, DataType.EncryptionData.class},
        additions = {DataType.H235Control.class, H235Media.class, DataType.MultiplexedStream.class,
                RedundancyEncoding.class, MultiplePayloadStream.class, DataType.DepFec.class, DataType.Fec.class})
public sealed interface DataType
        permits DataType.NonStandard, DataType.NullData, DataType.VideoData, DataType.AudioData, DataType.Data,
                DataType.EncryptionData, DataType.H235Control, H235Media, DataType.MultiplexedStream,
                RedundancyEncoding, MultiplePayloadStream, DataType.DepFec, DataType.Fec, DataType.Unrecognized {

    record NonStandard(NonStandardParameter value) implements DataType {}
    record NullData() implements DataType {}
    record VideoData(VideoCapability value) implements DataType {}
    record AudioData(AudioCapability value) implements DataType {}
    record Data(DataApplicationCapability value) implements DataType {}
    record EncryptionData(EncryptionMode value) implements DataType {}
    record H235Control(NonStandardParameter value) implements DataType {}
    record MultiplexedStream(MultiplexedStreamParameter value) implements DataType {}
    record DepFec(DepFECData value) implements DataType {}
    record Fec(FECData value) implements DataType {}
    record Unrecognized(int index, Octets octets) implements DataType, UnknownAlternative {}
}
