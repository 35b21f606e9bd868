package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

import java.util.List;
import java.util.Optional;

/// CustomPictureFormat (H.245 Annex A).
public record CustomPictureFormat(
        @Range(min = 1, max = 2048) int maxCustomPictureWidth,
        @Range(min = 1, max = 2048) int maxCustomPictureHeight,
        @Range(min = 1, max = 2048) int minCustomPictureWidth,
        @Range(min = 1, max = 2048) int minCustomPictureHeight,
        MPI mPI,
        PixelAspectInformation pixelAspectInformation,
        Extensions extensions) {

    public CustomPictureFormat(int maxCustomPictureWidth, int maxCustomPictureHeight, int minCustomPictureWidth,
            int minCustomPictureHeight, MPI mPI, PixelAspectInformation pixelAspectInformation) {
        this(maxCustomPictureWidth, maxCustomPictureHeight, minCustomPictureWidth, minCustomPictureHeight, mPI,
                pixelAspectInformation, Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    public record MPI(
            Optional<@Range(min = 1, max = 31) Integer> standardMPI,
            Optional<@Size(min = 1, max = 16) List<CustomPCF>> customPCF,
            Extensions extensions) {

        public MPI() {
            this(Optional.empty(), Optional.empty(), Extensions.NONE);
        }

        public record CustomPCF(
                @Range(min = 1000, max = 1001) int clockConversionCode,
                @Range(min = 1, max = 127) int clockDivisor,
                @Range(min = 1, max = 2048) int customMPI,
                Extensions extensions) {

            public CustomPCF(int clockConversionCode, int clockDivisor, int customMPI) {
                this(clockConversionCode, clockDivisor, customMPI, Extensions.NONE);
            }
        }
    }

    @Choice({PixelAspectInformation.AnyPixelAspectRatio.class, PixelAspectInformation.PixelAspectCode.class,
            PixelAspectInformation.ExtendedPAR.class})
    public sealed interface PixelAspectInformation {

        record AnyPixelAspectRatio(boolean value) implements PixelAspectInformation {}

        record PixelAspectCode(@Size(min = 1, max = 14) List<@Range(min = 1, max = 14) Integer> value)
                implements PixelAspectInformation {}

        record ExtendedPAR(@Size(min = 1, max = 256) List<ExtendedPARDetails> value) implements PixelAspectInformation {

            public record ExtendedPARDetails(@Range(min = 1, max = 255) int width,
                    @Range(min = 1, max = 255) int height, Extensions extensions) {

                public ExtendedPARDetails(int width, int height) {
                    this(width, height, Extensions.NONE);
                }
            }
        }

        record Unrecognized(int index, Octets octets) implements PixelAspectInformation, UnknownAlternative {}
    }

    /// Puts a `CustomPictureFormat` together, component by component.
    public static final class Builder {

        private int maxCustomPictureWidth;
        private int maxCustomPictureHeight;
        private int minCustomPictureWidth;
        private int minCustomPictureHeight;
        private MPI mPI;
        private PixelAspectInformation pixelAspectInformation;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(CustomPictureFormat from) {
            maxCustomPictureWidth = from.maxCustomPictureWidth;
            maxCustomPictureHeight = from.maxCustomPictureHeight;
            minCustomPictureWidth = from.minCustomPictureWidth;
            minCustomPictureHeight = from.minCustomPictureHeight;
            mPI = from.mPI;
            pixelAspectInformation = from.pixelAspectInformation;
            extensions = from.extensions;
        }

        public Builder maxCustomPictureWidth(int value) { maxCustomPictureWidth = value; return this; }
        public Builder maxCustomPictureHeight(int value) { maxCustomPictureHeight = value; return this; }
        public Builder minCustomPictureWidth(int value) { minCustomPictureWidth = value; return this; }
        public Builder minCustomPictureHeight(int value) { minCustomPictureHeight = value; return this; }
        public Builder mPI(MPI value) { mPI = value; return this; }
        public Builder pixelAspectInformation(PixelAspectInformation value) {
            pixelAspectInformation = value;
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public CustomPictureFormat build() {
            return new CustomPictureFormat(maxCustomPictureWidth, maxCustomPictureHeight, minCustomPictureWidth,
                    minCustomPictureHeight, requireNonNull(mPI, "mPI"),
                    requireNonNull(pixelAspectInformation, "pixelAspectInformation"), extensions);
        }
    }
}
