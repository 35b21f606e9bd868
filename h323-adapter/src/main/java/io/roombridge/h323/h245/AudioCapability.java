package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// An audio codec; figures are frames or milliseconds per packet (H.245 §B.2).
@Choice(value = {AudioCapability.NonStandard.class, AudioCapability.G711Alaw64k.class,
        AudioCapability.G711Alaw56k.class, AudioCapability.G711Ulaw64k.class, AudioCapability.G711Ulaw56k.class,
        AudioCapability.G72264k.class, AudioCapability.G72256k.class, AudioCapability.G72248k.class,
        AudioCapability.G7231.class, AudioCapability.G728.class, AudioCapability.G729.class,
        AudioCapability.G729AnnexA.class, IS11172AudioCapability.class, IS13818AudioCapability.class},
        additions = {AudioCapability.G729wAnnexB.class, AudioCapability.G729AnnexAwAnnexB.class,
                G7231AnnexCCapability.class, AudioCapability.GsmFullRate.class, AudioCapability.GsmHalfRate.class,
                AudioCapability.GsmEnhancedFullRate.class, AudioCapability.GenericAudioCapability.class,
                G729Extensions.class, VBDCapability.class, NoPTAudioTelephonyEventCapability.class,
                NoPTAudioToneCapability.class, ExtendedAudioCapability.class})
public sealed interface AudioCapability
        permits AudioCapability.NonStandard, AudioCapability.G711Alaw64k, AudioCapability.G711Alaw56k,
                AudioCapability.G711Ulaw64k, AudioCapability.G711Ulaw56k, AudioCapability.G72264k,
                AudioCapability.G72256k, AudioCapability.G72248k, AudioCapability.G7231, AudioCapability.G728,
                AudioCapability.G729, AudioCapability.G729AnnexA, IS11172AudioCapability, IS13818AudioCapability,
                AudioCapability.G729wAnnexB, AudioCapability.G729AnnexAwAnnexB, G7231AnnexCCapability,
                AudioCapability.GsmFullRate, AudioCapability.GsmHalfRate, AudioCapability.GsmEnhancedFullRate,
                AudioCapability.GenericAudioCapability, G729Extensions, VBDCapability,
                NoPTAudioTelephonyEventCapability, NoPTAudioToneCapability, ExtendedAudioCapability,
                AudioCapability.Unrecognized {

    record NonStandard(NonStandardParameter value) implements AudioCapability {}
    record G711Alaw64k(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G711Alaw56k(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G711Ulaw64k(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G711Ulaw56k(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G72264k(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G72256k(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G72248k(@Range(min = 1, max = 256) int value) implements AudioCapability {}

    record G7231(@Range(min = 1, max = 256) int maxAlSduAudioFrames,
            boolean silenceSuppression) implements AudioCapability {}

    record G728(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G729(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G729AnnexA(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G729wAnnexB(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record G729AnnexAwAnnexB(@Range(min = 1, max = 256) int value) implements AudioCapability {}
    record GsmFullRate(GSMAudioCapability value) implements AudioCapability {}
    record GsmHalfRate(GSMAudioCapability value) implements AudioCapability {}
    record GsmEnhancedFullRate(GSMAudioCapability value) implements AudioCapability {}
    record GenericAudioCapability(GenericCapability value) implements AudioCapability {}
    record Unrecognized(int index, Octets octets) implements AudioCapability, UnknownAlternative {}
}
