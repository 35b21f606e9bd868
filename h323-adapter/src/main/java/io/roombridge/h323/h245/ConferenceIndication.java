package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// ConferenceIndication (H.245 Annex A).
@Choice(value = {ConferenceIndication.SbeNumber.class, ConferenceIndication.TerminalNumberAssign.class,
        ConferenceIndication.TerminalJoinedConference.class, ConferenceIndication.TerminalLeftConference.class,
        ConferenceIndication.SeenByAtLeastOneOther.class, ConferenceIndication.CancelSeenByAtLeastOneOther.class,
        ConferenceIndication.SeenByAll.class, ConferenceIndication.CancelSeenByAll.class,
        ConferenceIndication.TerminalYouAreSeeing.class, ConferenceIndication.RequestForFloor.class},
        additions = {ConferenceIndication.WithdrawChairToken.class, ConferenceIndication.FloorRequested.class,
                TerminalYouAreSeeingInSubPictureNumber.class, VideoIndicateCompose.class,
                ConferenceIndication.MasterMCU.class, ConferenceIndication.CancelMasterMCU.class})
public sealed interface ConferenceIndication extends IndicationMessage
        permits ConferenceIndication.SbeNumber, ConferenceIndication.TerminalNumberAssign,
                ConferenceIndication.TerminalJoinedConference, ConferenceIndication.TerminalLeftConference,
                ConferenceIndication.SeenByAtLeastOneOther, ConferenceIndication.CancelSeenByAtLeastOneOther,
                ConferenceIndication.SeenByAll, ConferenceIndication.CancelSeenByAll,
                ConferenceIndication.TerminalYouAreSeeing, ConferenceIndication.RequestForFloor,
                ConferenceIndication.WithdrawChairToken, ConferenceIndication.FloorRequested,
                TerminalYouAreSeeingInSubPictureNumber, VideoIndicateCompose, ConferenceIndication.MasterMCU,
                ConferenceIndication.CancelMasterMCU, ConferenceIndication.Unrecognized {

    record SbeNumber(@Range(min = 0, max = 9) int value) implements ConferenceIndication {}
    record TerminalNumberAssign(TerminalLabel value) implements ConferenceIndication {}
    record TerminalJoinedConference(TerminalLabel value) implements ConferenceIndication {}
    record TerminalLeftConference(TerminalLabel value) implements ConferenceIndication {}
    record SeenByAtLeastOneOther() implements ConferenceIndication {}
    record CancelSeenByAtLeastOneOther() implements ConferenceIndication {}
    record SeenByAll() implements ConferenceIndication {}
    record CancelSeenByAll() implements ConferenceIndication {}
    record TerminalYouAreSeeing(TerminalLabel value) implements ConferenceIndication {}
    record RequestForFloor() implements ConferenceIndication {}
    record WithdrawChairToken() implements ConferenceIndication {}
    record FloorRequested(TerminalLabel value) implements ConferenceIndication {}
    record MasterMCU() implements ConferenceIndication {}
    record CancelMasterMCU() implements ConferenceIndication {}
    record Unrecognized(int index, Octets octets) implements ConferenceIndication, UnknownAlternative {}
}
