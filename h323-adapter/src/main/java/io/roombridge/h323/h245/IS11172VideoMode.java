package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// IS11172VideoMode (H.245 Annex A).
public record IS11172VideoMode(
        boolean constrainedBitstream,
        Optional<@Range(min = 0, max = 1_073_741_823) Integer> videoBitRate,
        Optional<@Range(min = 0, max = 262_143) Integer> vbvBufferSize,
        Optional<@Range(min = 0, max = 16_383) Integer> samplesPerLine,
        Optional<@Range(min = 0, max = 16_383) Integer> linesPerFrame,
        Optional<@Range(min = 0, max = 15) Integer> pictureRate,
        Optional<@Range(min = 0, max = 4_294_967_295L) Long> luminanceSampleRate,
        Extensions extensions) implements VideoMode {

    public IS11172VideoMode(boolean constrainedBitstream) {
        this(constrainedBitstream, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `IS11172VideoMode` together, component by component.
    public static final class Builder {

        private boolean constrainedBitstream;
        private Optional<Integer> videoBitRate = Optional.empty();
        private Optional<Integer> vbvBufferSize = Optional.empty();
        private Optional<Integer> samplesPerLine = Optional.empty();
        private Optional<Integer> linesPerFrame = Optional.empty();
        private Optional<Integer> pictureRate = Optional.empty();
        private Optional<Long> luminanceSampleRate = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(IS11172VideoMode from) {
            constrainedBitstream = from.constrainedBitstream;
            videoBitRate = from.videoBitRate;
            vbvBufferSize = from.vbvBufferSize;
            samplesPerLine = from.samplesPerLine;
            linesPerFrame = from.linesPerFrame;
            pictureRate = from.pictureRate;
            luminanceSampleRate = from.luminanceSampleRate;
            extensions = from.extensions;
        }

        public Builder constrainedBitstream(boolean value) { constrainedBitstream = value; return this; }
        public Builder videoBitRate(int value) { videoBitRate = Optional.of(value); return this; }
        public Builder vbvBufferSize(int value) { vbvBufferSize = Optional.of(value); return this; }
        public Builder samplesPerLine(int value) { samplesPerLine = Optional.of(value); return this; }
        public Builder linesPerFrame(int value) { linesPerFrame = Optional.of(value); return this; }
        public Builder pictureRate(int value) { pictureRate = Optional.of(value); return this; }
        public Builder luminanceSampleRate(long value) { luminanceSampleRate = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public IS11172VideoMode build() {
            return new IS11172VideoMode(constrainedBitstream, videoBitRate, vbvBufferSize, samplesPerLine,
                    linesPerFrame, pictureRate, luminanceSampleRate, extensions);
        }
    }
}
