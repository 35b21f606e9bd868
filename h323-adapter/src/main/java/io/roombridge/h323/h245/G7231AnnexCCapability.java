package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// G7231AnnexCCapability (H.245 Annex A).
public record G7231AnnexCCapability(
        @Range(min = 1, max = 256) int maxAlSduAudioFrames,
        boolean silenceSuppression,
        Optional<G723AnnexCAudioMode> g723AnnexCAudioMode,
        Extensions extensions) implements AudioCapability {

    public G7231AnnexCCapability(int maxAlSduAudioFrames, boolean silenceSuppression) {
        this(maxAlSduAudioFrames, silenceSuppression, Optional.empty(), Extensions.NONE);
    }

    public record G723AnnexCAudioMode(
            @Range(min = 27, max = 78) int highRateMode0,
            @Range(min = 27, max = 78) int highRateMode1,
            @Range(min = 23, max = 66) int lowRateMode0,
            @Range(min = 23, max = 66) int lowRateMode1,
            @Range(min = 6, max = 17) int sidMode0,
            @Range(min = 6, max = 17) int sidMode1,
            Extensions extensions) {

        public G723AnnexCAudioMode(int highRateMode0, int highRateMode1, int lowRateMode0, int lowRateMode1,
                int sidMode0, int sidMode1) {
            this(highRateMode0, highRateMode1, lowRateMode0, lowRateMode1, sidMode0, sidMode1, Extensions.NONE);
        }
    }
}
