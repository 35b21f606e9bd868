package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// AudioMode (H.245 Annex A).
@Choice(value = {AudioMode.NonStandard.class, AudioMode.G711Alaw64k.class, AudioMode.G711Alaw56k.class,
        AudioMode.G711Ulaw64k.class, AudioMode.G711Ulaw56k.class, AudioMode.G72264k.class, AudioMode.G72256k.class,
        AudioMode.G72248k.class, AudioMode.G728.class, AudioMode.G729.class, AudioMode.G729AnnexA.class,
        AudioMode.G7231.class, IS11172AudioMode.class, IS13818AudioMode.class},
        additions = {AudioMode.G729wAnnexB.class, AudioMode.G729AnnexAwAnnexB.class, G7231AnnexCMode.class,
                AudioMode.GsmFullRate.class, AudioMode.GsmHalfRate.class, AudioMode.GsmEnhancedFullRate.class,
                AudioMode.GenericAudioMode.class, G729Extensions.class, VBDMode.class})
public sealed interface AudioMode extends ModeElementType, H235Mode.MediaMode, RedundancyEncodingDTModeElement.Type
        permits AudioMode.NonStandard, AudioMode.G711Alaw64k, AudioMode.G711Alaw56k, AudioMode.G711Ulaw64k,
                AudioMode.G711Ulaw56k, AudioMode.G72264k, AudioMode.G72256k, AudioMode.G72248k, AudioMode.G728,
                AudioMode.G729, AudioMode.G729AnnexA, AudioMode.G7231, IS11172AudioMode, IS13818AudioMode,
                AudioMode.G729wAnnexB, AudioMode.G729AnnexAwAnnexB, G7231AnnexCMode, AudioMode.GsmFullRate,
                AudioMode.GsmHalfRate, AudioMode.GsmEnhancedFullRate, AudioMode.GenericAudioMode, G729Extensions,
                VBDMode, AudioMode.Unrecognized {

    record NonStandard(NonStandardParameter value) implements AudioMode {}
    record G711Alaw64k() implements AudioMode {}
    record G711Alaw56k() implements AudioMode {}
    record G711Ulaw64k() implements AudioMode {}
    record G711Ulaw56k() implements AudioMode {}
    record G72264k() implements AudioMode {}
    record G72256k() implements AudioMode {}
    record G72248k() implements AudioMode {}
    record G728() implements AudioMode {}
    record G729() implements AudioMode {}
    record G729AnnexA() implements AudioMode {}

    @Choice({G7231.NoSilenceSuppressionLowRate.class, G7231.NoSilenceSuppressionHighRate.class,
            G7231.SilenceSuppressionLowRate.class, G7231.SilenceSuppressionHighRate.class})
    sealed interface G7231 extends AudioMode {

        record NoSilenceSuppressionLowRate() implements G7231 {}
        record NoSilenceSuppressionHighRate() implements G7231 {}
        record SilenceSuppressionLowRate() implements G7231 {}
        record SilenceSuppressionHighRate() implements G7231 {}
    }

    record G729wAnnexB(@Range(min = 1, max = 256) int value) implements AudioMode {}
    record G729AnnexAwAnnexB(@Range(min = 1, max = 256) int value) implements AudioMode {}
    record GsmFullRate(GSMAudioCapability value) implements AudioMode {}
    record GsmHalfRate(GSMAudioCapability value) implements AudioMode {}
    record GsmEnhancedFullRate(GSMAudioCapability value) implements AudioMode {}
    record GenericAudioMode(GenericCapability value) implements AudioMode {}
    record Unrecognized(int index, Octets octets) implements AudioMode, UnknownAlternative {}
}
