package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// RedundancyEncodingMethod (H.245 Annex A).
@Choice(value = {RedundancyEncodingMethod.NonStandard.class, RedundancyEncodingMethod.RtpAudioRedundancyEncoding.class},
        additions = {RTPH263VideoRedundancyEncoding.class})
public sealed interface RedundancyEncodingMethod
        permits RedundancyEncodingMethod.NonStandard, RedundancyEncodingMethod.RtpAudioRedundancyEncoding,
                RTPH263VideoRedundancyEncoding, RedundancyEncodingMethod.Unrecognized {

    record NonStandard(NonStandardParameter value) implements RedundancyEncodingMethod {}
    record RtpAudioRedundancyEncoding() implements RedundancyEncodingMethod {}
    record Unrecognized(int index, Octets octets) implements RedundancyEncodingMethod, UnknownAlternative {}
}
