package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// The answer to a request (H.245 Annex A).
@Choice(value = {ResponseMessage.NonStandard.class, MasterSlaveDeterminationAck.class,
        MasterSlaveDeterminationReject.class, TerminalCapabilitySetAck.class, TerminalCapabilitySetReject.class,
        OpenLogicalChannelAck.class, OpenLogicalChannelReject.class, CloseLogicalChannelAck.class,
        RequestChannelCloseAck.class, RequestChannelCloseReject.class, MultiplexEntrySendAck.class,
        MultiplexEntrySendReject.class, RequestMultiplexEntryAck.class, RequestMultiplexEntryReject.class,
        RequestModeAck.class, RequestModeReject.class, RoundTripDelayResponse.class, MaintenanceLoopAck.class,
        MaintenanceLoopReject.class},
        additions = {CommunicationModeResponse.class, ConferenceResponse.class, MultilinkResponse.class,
                LogicalChannelRateAcknowledge.class, LogicalChannelRateReject.class,
                ResponseMessage.GenericResponse.class})
public sealed interface ResponseMessage extends MultimediaSystemControlMessage
        permits ResponseMessage.NonStandard, MasterSlaveDeterminationAck, MasterSlaveDeterminationReject,
                TerminalCapabilitySetAck, TerminalCapabilitySetReject, OpenLogicalChannelAck, OpenLogicalChannelReject,
                CloseLogicalChannelAck, RequestChannelCloseAck, RequestChannelCloseReject, MultiplexEntrySendAck,
                MultiplexEntrySendReject, RequestMultiplexEntryAck, RequestMultiplexEntryReject, RequestModeAck,
                RequestModeReject, RoundTripDelayResponse, MaintenanceLoopAck, MaintenanceLoopReject,
                CommunicationModeResponse, ConferenceResponse, MultilinkResponse, LogicalChannelRateAcknowledge,
                LogicalChannelRateReject, ResponseMessage.GenericResponse, ResponseMessage.Unrecognized {

    record NonStandard(NonStandardMessage value) implements ResponseMessage {}
    record GenericResponse(GenericMessage value) implements ResponseMessage {}
    record Unrecognized(int index, Octets octets) implements ResponseMessage, UnknownAlternative {}
}
