package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.From;
import io.roombridge.per.General;
import io.roombridge.per.Ia5;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// DTMF and other input of the user (H.245 Annex A).
@Choice(value = {UserInputIndication.NonStandard.class, UserInputIndication.Alphanumeric.class},
        additions = {UserInputIndication.UserInputSupportIndication.class, UserInputIndication.Signal.class,
                UserInputIndication.SignalUpdate.class, UserInputIndication.ExtendedAlphanumeric.class,
                UserInputIndication.EncryptedAlphanumeric.class, UserInputIndication.GenericInformation.class})
public sealed interface UserInputIndication extends IndicationMessage {

    record NonStandard(NonStandardParameter value) implements UserInputIndication {}
    record Alphanumeric(@General String value) implements UserInputIndication {}

    @Choice(value = {UserInputSupportIndication.NonStandard.class, UserInputSupportIndication.BasicString.class,
            UserInputSupportIndication.IA5String.class, UserInputSupportIndication.GeneralString.class},
            additions = {UserInputSupportIndication.EncryptedBasicString.class,
                    UserInputSupportIndication.EncryptedIA5String.class,
                    UserInputSupportIndication.EncryptedGeneralString.class})
    sealed interface UserInputSupportIndication extends UserInputIndication {

        record NonStandard(NonStandardParameter value) implements UserInputSupportIndication {}
        record BasicString() implements UserInputSupportIndication {}
        record IA5String() implements UserInputSupportIndication {}
        record GeneralString() implements UserInputSupportIndication {}
        record EncryptedBasicString() implements UserInputSupportIndication {}
        record EncryptedIA5String() implements UserInputSupportIndication {}
        record EncryptedGeneralString() implements UserInputSupportIndication {}
        record Unrecognized(int index, Octets octets) implements UserInputSupportIndication, UnknownAlternative {}
    }

    record Signal(
            @Ia5 @Size(1) @From("0123456789#*ABCD!") String signalType,
            Optional<@Range(min = 1, max = 65_535) Integer> duration,
            Optional<Rtp> rtp,
            @Addition @Present boolean rtpPayloadIndication,
            @Addition Optional<Params> paramS,
            @Addition Optional<@Size(1) Octets> encryptedSignalType,
            @Addition Optional<ObjectIdentifier> algorithmOID,
            Extensions extensions) implements UserInputIndication {

        public Signal(String signalType) {
            this(signalType, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(),
                    Optional.empty(), Extensions.NONE);
        }

        public record Rtp(
                Optional<@Range(min = 0, max = 4_294_967_295L) Long> timestamp,
                Optional<@Range(min = 0, max = 4_294_967_295L) Long> expirationTime,
                @Range(min = 1, max = 65_535) int logicalChannelNumber,
                Extensions extensions) {

            public Rtp(int logicalChannelNumber) {
                this(Optional.empty(), Optional.empty(), logicalChannelNumber, Extensions.NONE);
            }
        }
    }

    record SignalUpdate(
            @Range(min = 1, max = 65_535) int duration,
            Optional<Rtp> rtp,
            Extensions extensions) implements UserInputIndication {

        public SignalUpdate(int duration) {
            this(duration, Optional.empty(), Extensions.NONE);
        }

        public record Rtp(@Range(min = 1, max = 65_535) int logicalChannelNumber, Extensions extensions) {

            public Rtp(int logicalChannelNumber) {
                this(logicalChannelNumber, Extensions.NONE);
            }
        }
    }

    record ExtendedAlphanumeric(
            @General String alphanumeric,
            @Present boolean rtpPayloadIndication,
            @Addition Optional<EncryptedAlphanumeric> encryptedAlphanumeric,
            Extensions extensions) implements UserInputIndication {

        public ExtendedAlphanumeric(String alphanumeric) {
            this(alphanumeric, false, Optional.empty(), Extensions.NONE);
        }

        public record EncryptedAlphanumeric(
                ObjectIdentifier algorithmOID,
                Optional<Params> paramS,
                Octets encrypted,
                Extensions extensions) {

            public EncryptedAlphanumeric(ObjectIdentifier algorithmOID, Octets encrypted) {
                this(algorithmOID, Optional.empty(), encrypted, Extensions.NONE);
            }
        }
    }

    record EncryptedAlphanumeric(
            ObjectIdentifier algorithmOID,
            Optional<Params> paramS,
            Octets encrypted,
            Extensions extensions) implements UserInputIndication {

        public EncryptedAlphanumeric(ObjectIdentifier algorithmOID, Octets encrypted) {
            this(algorithmOID, Optional.empty(), encrypted, Extensions.NONE);
        }
    }

    record GenericInformation(List<GenericMessage> value) implements UserInputIndication {}
    record Unrecognized(int index, Octets octets) implements UserInputIndication, UnknownAlternative {}
}
