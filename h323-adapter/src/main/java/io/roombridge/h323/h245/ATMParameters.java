package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// ATMParameters (H.245 Annex A).
public record ATMParameters(
        @Range(min = 0, max = 65_535) int maxNTUSize,
        boolean atmUBR,
        boolean atmrtVBR,
        boolean atmnrtVBR,
        boolean atmABR,
        boolean atmCBR,
        Extensions extensions) {

    public ATMParameters(int maxNTUSize, boolean atmUBR, boolean atmrtVBR, boolean atmnrtVBR, boolean atmABR,
            boolean atmCBR) {
        this(maxNTUSize, atmUBR, atmrtVBR, atmnrtVBR, atmABR, atmCBR, Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `ATMParameters` together, component by component.
    public static final class Builder {

        private int maxNTUSize;
        private boolean atmUBR;
        private boolean atmrtVBR;
        private boolean atmnrtVBR;
        private boolean atmABR;
        private boolean atmCBR;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ATMParameters from) {
            maxNTUSize = from.maxNTUSize;
            atmUBR = from.atmUBR;
            atmrtVBR = from.atmrtVBR;
            atmnrtVBR = from.atmnrtVBR;
            atmABR = from.atmABR;
            atmCBR = from.atmCBR;
            extensions = from.extensions;
        }

        public Builder maxNTUSize(int value) { maxNTUSize = value; return this; }
        public Builder atmUBR(boolean value) { atmUBR = value; return this; }
        public Builder atmrtVBR(boolean value) { atmrtVBR = value; return this; }
        public Builder atmnrtVBR(boolean value) { atmnrtVBR = value; return this; }
        public Builder atmABR(boolean value) { atmABR = value; return this; }
        public Builder atmCBR(boolean value) { atmCBR = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ATMParameters build() {
            return new ATMParameters(maxNTUSize, atmUBR, atmrtVBR, atmnrtVBR, atmABR, atmCBR, extensions);
        }
    }
}
