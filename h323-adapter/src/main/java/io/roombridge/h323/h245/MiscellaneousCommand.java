package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// Freeze, fast update and the like, for one channel (H.245 Annex A).
public record MiscellaneousCommand(
        @Range(min = 1, max = 65_535) int logicalChannelNumber,
        Type type,
        @Addition Optional<EncryptionUpdateDirection> direction,
        Extensions extensions) implements CommandMessage {

    public MiscellaneousCommand(int logicalChannelNumber, Type type) {
        this(logicalChannelNumber, type, Optional.empty(), Extensions.NONE);
    }

    @Choice(value = {Type.EqualiseDelay.class, Type.ZeroDelay.class, Type.MultipointModeCommand.class,
            Type.CancelMultipointModeCommand.class, Type.VideoFreezePicture.class, Type.VideoFastUpdatePicture.class,
            Type.VideoFastUpdateGOB.class, Type.VideoTemporalSpatialTradeOff.class, Type.VideoSendSyncEveryGOB.class,
            Type.VideoSendSyncEveryGOBCancel.class},
            additions = {Type.VideoFastUpdateMB.class, Type.MaxH223MUXPDUsize.class, Type.EncryptionUpdate.class,
                    EncryptionUpdateRequest.class, Type.SwitchReceiveMediaOff.class, Type.SwitchReceiveMediaOn.class,
                    Type.ProgressiveRefinementStart.class, Type.ProgressiveRefinementAbortOne.class,
                    Type.ProgressiveRefinementAbortContinuous.class, Type.VideoBadMBs.class, Type.LostPicture.class,
                    Type.LostPartialPicture.class, Type.RecoveryReferencePicture.class,
                    Type.EncryptionUpdateCommand.class, Type.EncryptionUpdateAck.class})
    public sealed interface Type
            permits Type.EqualiseDelay, Type.ZeroDelay, Type.MultipointModeCommand, Type.CancelMultipointModeCommand,
                    Type.VideoFreezePicture, Type.VideoFastUpdatePicture, Type.VideoFastUpdateGOB,
                    Type.VideoTemporalSpatialTradeOff, Type.VideoSendSyncEveryGOB, Type.VideoSendSyncEveryGOBCancel,
                    Type.VideoFastUpdateMB, Type.MaxH223MUXPDUsize, Type.EncryptionUpdate, EncryptionUpdateRequest,
                    Type.SwitchReceiveMediaOff, Type.SwitchReceiveMediaOn, Type.ProgressiveRefinementStart,
                    Type.ProgressiveRefinementAbortOne, Type.ProgressiveRefinementAbortContinuous, Type.VideoBadMBs,
                    Type.LostPicture, Type.LostPartialPicture, Type.RecoveryReferencePicture,
                    Type.EncryptionUpdateCommand, Type.EncryptionUpdateAck, Type.Unrecognized {

        record EqualiseDelay() implements Type {}
        record ZeroDelay() implements Type {}
        record MultipointModeCommand() implements Type {}
        record CancelMultipointModeCommand() implements Type {}
        record VideoFreezePicture() implements Type {}
        record VideoFastUpdatePicture() implements Type {}

        record VideoFastUpdateGOB(@Range(min = 0, max = 17) int firstGOB,
                @Range(min = 1, max = 18) int numberOfGOBs) implements Type {}

        record VideoTemporalSpatialTradeOff(@Range(min = 0, max = 31) int value) implements Type {}
        record VideoSendSyncEveryGOB() implements Type {}
        record VideoSendSyncEveryGOBCancel() implements Type {}

        record VideoFastUpdateMB(
                Optional<@Range(min = 0, max = 255) Integer> firstGOB,
                Optional<@Range(min = 1, max = 8192) Integer> firstMB,
                @Range(min = 1, max = 8192) int numberOfMBs,
                Extensions extensions) implements Type {

            public VideoFastUpdateMB(int numberOfMBs) {
                this(Optional.empty(), Optional.empty(), numberOfMBs, Extensions.NONE);
            }
        }

        record MaxH223MUXPDUsize(@Range(min = 1, max = 65_535) int value) implements Type {}
        record EncryptionUpdate(EncryptionSync value) implements Type {}
        record SwitchReceiveMediaOff() implements Type {}
        record SwitchReceiveMediaOn() implements Type {}

        record ProgressiveRefinementStart(RepeatCount repeatCount, Extensions extensions) implements Type {

            public ProgressiveRefinementStart(RepeatCount repeatCount) {
                this(repeatCount, Extensions.NONE);
            }

            @Choice({RepeatCount.DoOneProgression.class, RepeatCount.DoContinuousProgressions.class,
                    RepeatCount.DoOneIndependentProgression.class,
                    RepeatCount.DoContinuousIndependentProgressions.class})
            public sealed interface RepeatCount {

                record DoOneProgression() implements RepeatCount {}
                record DoContinuousProgressions() implements RepeatCount {}
                record DoOneIndependentProgression() implements RepeatCount {}
                record DoContinuousIndependentProgressions() implements RepeatCount {}
                record Unrecognized(int index, Octets octets) implements RepeatCount, UnknownAlternative {}
            }
        }

        record ProgressiveRefinementAbortOne() implements Type {}
        record ProgressiveRefinementAbortContinuous() implements Type {}

        record VideoBadMBs(
                @Range(min = 1, max = 9216) int firstMB,
                @Range(min = 1, max = 9216) int numberOfMBs,
                @Range(min = 0, max = 1023) int temporalReference,
                Extensions extensions) implements Type {

            public VideoBadMBs(int firstMB, int numberOfMBs, int temporalReference) {
                this(firstMB, numberOfMBs, temporalReference, Extensions.NONE);
            }
        }

        record LostPicture(List<PictureReference> value) implements Type {}

        record LostPartialPicture(
                PictureReference pictureReference,
                @Range(min = 1, max = 9216) int firstMB,
                @Range(min = 1, max = 9216) int numberOfMBs,
                Extensions extensions) implements Type {

            public LostPartialPicture(PictureReference pictureReference, int firstMB, int numberOfMBs) {
                this(pictureReference, firstMB, numberOfMBs, Extensions.NONE);
            }
        }

        record RecoveryReferencePicture(List<PictureReference> value) implements Type {}

        record EncryptionUpdateCommand(
                EncryptionSync encryptionSync,
                Optional<MultiplePayloadStream> multiplePayloadStream,
                Extensions extensions) implements Type {

            public EncryptionUpdateCommand(EncryptionSync encryptionSync) {
                this(encryptionSync, Optional.empty(), Extensions.NONE);
            }
        }

        record EncryptionUpdateAck(@Range(min = 0, max = 255) int synchFlag, Extensions extensions) implements Type {

            public EncryptionUpdateAck(int synchFlag) {
                this(synchFlag, Extensions.NONE);
            }
        }

        record Unrecognized(int index, Octets octets) implements Type, UnknownAlternative {}
    }
}
