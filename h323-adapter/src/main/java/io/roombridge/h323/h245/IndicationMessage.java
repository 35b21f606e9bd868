package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// A message that informs (H.245 Annex A).
@Choice(value = {IndicationMessage.NonStandard.class, FunctionNotUnderstood.class,
        MasterSlaveDeterminationRelease.class, TerminalCapabilitySetRelease.class, OpenLogicalChannelConfirm.class,
        RequestChannelCloseRelease.class, MultiplexEntrySendRelease.class, RequestMultiplexEntryRelease.class,
        RequestModeRelease.class, MiscellaneousIndication.class, JitterIndication.class, H223SkewIndication.class,
        NewATMVCIndication.class, UserInputIndication.class},
        additions = {H2250MaximumSkewIndication.class, MCLocationIndication.class, ConferenceIndication.class,
                VendorIdentification.class, FunctionNotSupported.class, MultilinkIndication.class,
                LogicalChannelRateRelease.class, FlowControlIndication.class,
                MobileMultilinkReconfigurationIndication.class, IndicationMessage.GenericIndication.class})
public sealed interface IndicationMessage extends MultimediaSystemControlMessage
        permits IndicationMessage.NonStandard, FunctionNotUnderstood, MasterSlaveDeterminationRelease,
                TerminalCapabilitySetRelease, OpenLogicalChannelConfirm, RequestChannelCloseRelease,
                MultiplexEntrySendRelease, RequestMultiplexEntryRelease, RequestModeRelease, MiscellaneousIndication,
                JitterIndication, H223SkewIndication, NewATMVCIndication, UserInputIndication,
                H2250MaximumSkewIndication, MCLocationIndication, ConferenceIndication, VendorIdentification,
                FunctionNotSupported, MultilinkIndication, LogicalChannelRateRelease, FlowControlIndication,
                MobileMultilinkReconfigurationIndication, IndicationMessage.GenericIndication,
                IndicationMessage.Unrecognized {

    record NonStandard(NonStandardMessage value) implements IndicationMessage {}
    record GenericIndication(GenericMessage value) implements IndicationMessage {}
    record Unrecognized(int index, Octets octets) implements IndicationMessage, UnknownAlternative {}
}
