package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Present;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// The call signalling message and what may ride with any of them, H323-UU-PDU (H.225.0 §7.6).
public record H323UuPdu(
        H323MessageBody h323MessageBody,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<Octets>> h4501SupplementaryService,
        @Addition Optional<Boolean> h245Tunneling,
        @Addition Optional<List<Octets>> h245Control,
        @Addition Optional<List<NonStandardParameter>> nonStandardControl,
        @Addition Optional<CallLinkage> callLinkage,
        @Addition Optional<TunnelledSignallingMessage> tunnelledSignallingMessage,
        @Addition @Present boolean provisionalRespToH245Tunneling,
        @Addition Optional<StimulusControl> stimulusControl,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) {

    public H323UuPdu(H323MessageBody h323MessageBody) {
        this(h323MessageBody, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Choice(value = {SetupUuie.class, CallProceedingUuie.class, ConnectUuie.class, AlertingUuie.class,
            InformationUuie.class, ReleaseCompleteUuie.class, FacilityUuie.class},
            additions = {ProgressUuie.class, H323MessageBody.Empty.class, StatusUuie.class, StatusInquiryUuie.class,
                    SetupAcknowledgeUuie.class, NotifyUuie.class})
    public sealed interface H323MessageBody
            permits SetupUuie, CallProceedingUuie, ConnectUuie, AlertingUuie, InformationUuie, ReleaseCompleteUuie,
                    FacilityUuie, ProgressUuie, H323MessageBody.Empty, StatusUuie, StatusInquiryUuie,
                    SetupAcknowledgeUuie, NotifyUuie, H323MessageBody.Unrecognized {

        record Empty() implements H323MessageBody {}
        record Unrecognized(int index, Octets octets) implements H323MessageBody, UnknownAlternative {}
    }

    public record TunnelledSignallingMessage(
            TunnelledProtocol tunnelledProtocolID,
            List<Octets> messageContent,
            @Present boolean tunnellingRequired,
            Optional<NonStandardParameter> nonStandardData,
            Extensions extensions) {

        public TunnelledSignallingMessage(TunnelledProtocol tunnelledProtocolID, List<Octets> messageContent) {
            this(tunnelledProtocolID, messageContent, false, Optional.empty(), Extensions.NONE);
        }
    }

    /// Puts a `H323UuPdu` together, component by component.
    public static final class Builder {

        private H323MessageBody h323MessageBody;
        private Optional<Boolean> h245Tunneling = Optional.empty();
        private Optional<List<Octets>> h245Control = Optional.empty();

        private Builder() {}

        public Builder h323MessageBody(H323MessageBody value) { h323MessageBody = value; return this; }
        public Builder h245Tunneling(boolean value) { h245Tunneling = Optional.of(value); return this; }
        public Builder h245Control(List<Octets> value) { h245Control = Optional.of(value); return this; }

        public H323UuPdu build() {
            return new H323UuPdu(requireNonNull(h323MessageBody, "h323MessageBody"), Optional.empty(), Optional.empty(),
                    h245Tunneling, h245Control, Optional.empty(), Optional.empty(), Optional.empty(), false,
                    Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
