package io.roombridge.h323.h245;

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
