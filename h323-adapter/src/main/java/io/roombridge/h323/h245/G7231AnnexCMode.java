package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// G7231AnnexCMode (H.245 Annex A).
public record G7231AnnexCMode(
        @Range(min = 1, max = 256) int maxAlSduAudioFrames,
        boolean silenceSuppression,
        G723AnnexCAudioMode g723AnnexCAudioMode,
        Extensions extensions) implements AudioMode {

    public G7231AnnexCMode(int maxAlSduAudioFrames, boolean silenceSuppression,
            G723AnnexCAudioMode g723AnnexCAudioMode) {
        this(maxAlSduAudioFrames, silenceSuppression, g723AnnexCAudioMode, Extensions.NONE);
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

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        /// Puts a `G723AnnexCAudioMode` together, component by component.
        public static final class Builder {

            private int highRateMode0;
            private int highRateMode1;
            private int lowRateMode0;
            private int lowRateMode1;
            private int sidMode0;
            private int sidMode1;
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(G723AnnexCAudioMode from) {
                highRateMode0 = from.highRateMode0;
                highRateMode1 = from.highRateMode1;
                lowRateMode0 = from.lowRateMode0;
                lowRateMode1 = from.lowRateMode1;
                sidMode0 = from.sidMode0;
                sidMode1 = from.sidMode1;
                extensions = from.extensions;
            }

            public Builder highRateMode0(int value) { highRateMode0 = value; return this; }
            public Builder highRateMode1(int value) { highRateMode1 = value; return this; }
            public Builder lowRateMode0(int value) { lowRateMode0 = value; return this; }
            public Builder lowRateMode1(int value) { lowRateMode1 = value; return this; }
            public Builder sidMode0(int value) { sidMode0 = value; return this; }
            public Builder sidMode1(int value) { sidMode1 = value; return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public G723AnnexCAudioMode build() {
                return new G723AnnexCAudioMode(highRateMode0, highRateMode1, lowRateMode0, lowRateMode1, sidMode0,
                        sidMode1, extensions);
            }
        }
    }
}
