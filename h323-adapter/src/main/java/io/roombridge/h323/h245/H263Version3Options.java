package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;

/// H263Version3Options (H.245 Annex A).
public record H263Version3Options(
        boolean dataPartitionedSlices,
        boolean fixedPointIDCT0,
        boolean interlacedFields,
        boolean currentPictureHeaderRepetition,
        boolean previousPictureHeaderRepetition,
        boolean nextPictureHeaderRepetition,
        boolean pictureNumber,
        boolean spareReferencePictures,
        Extensions extensions) {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H263Version3Options` together, component by component.
    public static final class Builder {

        private boolean dataPartitionedSlices;
        private boolean fixedPointIDCT0;
        private boolean interlacedFields;
        private boolean currentPictureHeaderRepetition;
        private boolean previousPictureHeaderRepetition;
        private boolean nextPictureHeaderRepetition;
        private boolean pictureNumber;
        private boolean spareReferencePictures;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H263Version3Options from) {
            dataPartitionedSlices = from.dataPartitionedSlices;
            fixedPointIDCT0 = from.fixedPointIDCT0;
            interlacedFields = from.interlacedFields;
            currentPictureHeaderRepetition = from.currentPictureHeaderRepetition;
            previousPictureHeaderRepetition = from.previousPictureHeaderRepetition;
            nextPictureHeaderRepetition = from.nextPictureHeaderRepetition;
            pictureNumber = from.pictureNumber;
            spareReferencePictures = from.spareReferencePictures;
            extensions = from.extensions;
        }

        public Builder dataPartitionedSlices(boolean value) { dataPartitionedSlices = value; return this; }
        public Builder fixedPointIDCT0(boolean value) { fixedPointIDCT0 = value; return this; }
        public Builder interlacedFields(boolean value) { interlacedFields = value; return this; }
        public Builder currentPictureHeaderRepetition(boolean value) {
            currentPictureHeaderRepetition = value;
            return this;
        }
        public Builder previousPictureHeaderRepetition(boolean value) {
            previousPictureHeaderRepetition = value;
            return this;
        }
        public Builder nextPictureHeaderRepetition(boolean value) { nextPictureHeaderRepetition = value; return this; }
        public Builder pictureNumber(boolean value) { pictureNumber = value; return this; }
        public Builder spareReferencePictures(boolean value) { spareReferencePictures = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H263Version3Options build() {
            return new H263Version3Options(dataPartitionedSlices, fixedPointIDCT0, interlacedFields,
                    currentPictureHeaderRepetition, previousPictureHeaderRepetition, nextPictureHeaderRepetition,
                    pictureNumber, spareReferencePictures, extensions);
        }
    }
}
