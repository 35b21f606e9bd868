package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// G729Extensions (H.245 Annex A).
public record G729Extensions(
        Optional<@Range(min = 1, max = 256) Integer> audioUnit,
        boolean annexA,
        boolean annexB,
        boolean annexD,
        boolean annexE,
        boolean annexF,
        boolean annexG,
        boolean annexH,
        Extensions extensions) implements AudioCapability, AudioMode {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `G729Extensions` together, component by component.
    public static final class Builder {

        private Optional<Integer> audioUnit = Optional.empty();
        private boolean annexA;
        private boolean annexB;
        private boolean annexD;
        private boolean annexE;
        private boolean annexF;
        private boolean annexG;
        private boolean annexH;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(G729Extensions from) {
            audioUnit = from.audioUnit;
            annexA = from.annexA;
            annexB = from.annexB;
            annexD = from.annexD;
            annexE = from.annexE;
            annexF = from.annexF;
            annexG = from.annexG;
            annexH = from.annexH;
            extensions = from.extensions;
        }

        public Builder audioUnit(int value) { audioUnit = Optional.of(value); return this; }
        public Builder annexA(boolean value) { annexA = value; return this; }
        public Builder annexB(boolean value) { annexB = value; return this; }
        public Builder annexD(boolean value) { annexD = value; return this; }
        public Builder annexE(boolean value) { annexE = value; return this; }
        public Builder annexF(boolean value) { annexF = value; return this; }
        public Builder annexG(boolean value) { annexG = value; return this; }
        public Builder annexH(boolean value) { annexH = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public G729Extensions build() {
            return new G729Extensions(audioUnit, annexA, annexB, annexD, annexE, annexF, annexG, annexH, extensions);
        }
    }
}
