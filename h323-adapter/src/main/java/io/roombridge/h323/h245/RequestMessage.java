package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// A message that wants an action and an answer (H.245 Annex A).
@Choice(value = {RequestMessage.NonStandard.class, MasterSlaveDetermination.class, TerminalCapabilitySet.class,
        OpenLogicalChannel.class, CloseLogicalChannel.class, RequestChannelClose.class, MultiplexEntrySend.class,
        RequestMultiplexEntry.class, RequestMode.class, RoundTripDelayRequest.class, MaintenanceLoopRequest.class},
        additions = {CommunicationModeRequest.class, ConferenceRequest.class, MultilinkRequest.class,
                LogicalChannelRateRequest.class, RequestMessage.GenericRequest.class})
public sealed interface RequestMessage extends MultimediaSystemControlMessage
        permits RequestMessage.NonStandard, MasterSlaveDetermination, TerminalCapabilitySet, OpenLogicalChannel,
                CloseLogicalChannel, RequestChannelClose, MultiplexEntrySend, RequestMultiplexEntry, RequestMode,
                RoundTripDelayRequest, MaintenanceLoopRequest, CommunicationModeRequest, ConferenceRequest,
                MultilinkRequest, LogicalChannelRateRequest, RequestMessage.GenericRequest,
                RequestMessage.Unrecognized {

    record NonStandard(NonStandardMessage value) implements RequestMessage {}
    record GenericRequest(GenericMessage value) implements RequestMessage {}
    record Unrecognized(int index, Octets octets) implements RequestMessage, UnknownAlternative {}
}
