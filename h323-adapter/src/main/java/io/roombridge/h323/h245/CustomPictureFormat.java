package io.roombridge.h323.h245;

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
}
