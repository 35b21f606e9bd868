package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

import java.util.Optional;

/// RefPictureSelection (H.245 Annex A).
public record RefPictureSelection(
        Optional<AdditionalPictureMemory> additionalPictureMemory,
        boolean videoMux,
        VideoBackChannelSend videoBackChannelSend,
        @Addition Optional<EnhancedReferencePicSelect> enhancedReferencePicSelect,
        Extensions extensions) {

    public RefPictureSelection(boolean videoMux, VideoBackChannelSend videoBackChannelSend) {
        this(Optional.empty(), videoMux, videoBackChannelSend, Optional.empty(), Extensions.NONE);
    }

    public record AdditionalPictureMemory(
            Optional<@Range(min = 1, max = 256) Integer> sqcifAdditionalPictureMemory,
            Optional<@Range(min = 1, max = 256) Integer> qcifAdditionalPictureMemory,
            Optional<@Range(min = 1, max = 256) Integer> cifAdditionalPictureMemory,
            Optional<@Range(min = 1, max = 256) Integer> cif4AdditionalPictureMemory,
            Optional<@Range(min = 1, max = 256) Integer> cif16AdditionalPictureMemory,
            Optional<@Range(min = 1, max = 256) Integer> bigCpfAdditionalPictureMemory,
            Extensions extensions) {

        public AdditionalPictureMemory() {
            this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Extensions.NONE);
        }

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        /// Puts a `AdditionalPictureMemory` together, component by component.
        public static final class Builder {

            private Optional<Integer> sqcifAdditionalPictureMemory = Optional.empty();
            private Optional<Integer> qcifAdditionalPictureMemory = Optional.empty();
            private Optional<Integer> cifAdditionalPictureMemory = Optional.empty();
            private Optional<Integer> cif4AdditionalPictureMemory = Optional.empty();
            private Optional<Integer> cif16AdditionalPictureMemory = Optional.empty();
            private Optional<Integer> bigCpfAdditionalPictureMemory = Optional.empty();
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(AdditionalPictureMemory from) {
                sqcifAdditionalPictureMemory = from.sqcifAdditionalPictureMemory;
                qcifAdditionalPictureMemory = from.qcifAdditionalPictureMemory;
                cifAdditionalPictureMemory = from.cifAdditionalPictureMemory;
                cif4AdditionalPictureMemory = from.cif4AdditionalPictureMemory;
                cif16AdditionalPictureMemory = from.cif16AdditionalPictureMemory;
                bigCpfAdditionalPictureMemory = from.bigCpfAdditionalPictureMemory;
                extensions = from.extensions;
            }

            public Builder sqcifAdditionalPictureMemory(int value) {
                sqcifAdditionalPictureMemory = Optional.of(value);
                return this;
            }
            public Builder qcifAdditionalPictureMemory(int value) {
                qcifAdditionalPictureMemory = Optional.of(value);
                return this;
            }
            public Builder cifAdditionalPictureMemory(int value) {
                cifAdditionalPictureMemory = Optional.of(value);
                return this;
            }
            public Builder cif4AdditionalPictureMemory(int value) {
                cif4AdditionalPictureMemory = Optional.of(value);
                return this;
            }
            public Builder cif16AdditionalPictureMemory(int value) {
                cif16AdditionalPictureMemory = Optional.of(value);
                return this;
            }
            public Builder bigCpfAdditionalPictureMemory(int value) {
                bigCpfAdditionalPictureMemory = Optional.of(value);
                return this;
            }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public AdditionalPictureMemory build() {
                return new AdditionalPictureMemory(sqcifAdditionalPictureMemory, qcifAdditionalPictureMemory,
                        cifAdditionalPictureMemory, cif4AdditionalPictureMemory, cif16AdditionalPictureMemory,
                        bigCpfAdditionalPictureMemory, extensions);
            }
        }
    }

    @Choice({VideoBackChannelSend.None.class, VideoBackChannelSend.AckMessageOnly.class,
            VideoBackChannelSend.NackMessageOnly.class, VideoBackChannelSend.AckOrNackMessageOnly.class,
            VideoBackChannelSend.AckAndNackMessage.class})
    public sealed interface VideoBackChannelSend {

        record None() implements VideoBackChannelSend {}
        record AckMessageOnly() implements VideoBackChannelSend {}
        record NackMessageOnly() implements VideoBackChannelSend {}
        record AckOrNackMessageOnly() implements VideoBackChannelSend {}
        record AckAndNackMessage() implements VideoBackChannelSend {}
        record Unrecognized(int index, Octets octets) implements VideoBackChannelSend, UnknownAlternative {}
    }

    public record EnhancedReferencePicSelect(
            Optional<SubPictureRemovalParameters> subPictureRemovalParameters,
            Extensions extensions) {

        public EnhancedReferencePicSelect() {
            this(Optional.empty(), Extensions.NONE);
        }

        public record SubPictureRemovalParameters(
                @Range(min = 1, max = 128) int mpuHorizMBs,
                @Range(min = 1, max = 72) int mpuVertMBs,
                @Range(min = 1, max = 65_536) int mpuTotalNumber,
                Extensions extensions) {

            public SubPictureRemovalParameters(int mpuHorizMBs, int mpuVertMBs, int mpuTotalNumber) {
                this(mpuHorizMBs, mpuVertMBs, mpuTotalNumber, Extensions.NONE);
            }
        }
    }
}
