package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// ConferenceCommand (H.245 Annex A).
@Choice(value = {ConferenceCommand.BroadcastMyLogicalChannel.class,
        ConferenceCommand.CancelBroadcastMyLogicalChannel.class, ConferenceCommand.MakeTerminalBroadcaster.class,
        ConferenceCommand.CancelMakeTerminalBroadcaster.class, ConferenceCommand.SendThisSource.class,
        ConferenceCommand.CancelSendThisSource.class, ConferenceCommand.DropConference.class},
        additions = {SubstituteConferenceIDCommand.class})
public sealed interface ConferenceCommand extends CommandMessage
        permits ConferenceCommand.BroadcastMyLogicalChannel, ConferenceCommand.CancelBroadcastMyLogicalChannel,
                ConferenceCommand.MakeTerminalBroadcaster, ConferenceCommand.CancelMakeTerminalBroadcaster,
                ConferenceCommand.SendThisSource, ConferenceCommand.CancelSendThisSource,
                ConferenceCommand.DropConference, SubstituteConferenceIDCommand, ConferenceCommand.Unrecognized {

    record BroadcastMyLogicalChannel(@Range(min = 1, max = 65_535) int value) implements ConferenceCommand {}
    record CancelBroadcastMyLogicalChannel(@Range(min = 1, max = 65_535) int value) implements ConferenceCommand {}
    record MakeTerminalBroadcaster(TerminalLabel value) implements ConferenceCommand {}
    record CancelMakeTerminalBroadcaster() implements ConferenceCommand {}
    record SendThisSource(TerminalLabel value) implements ConferenceCommand {}
    record CancelSendThisSource() implements ConferenceCommand {}
    record DropConference() implements ConferenceCommand {}
    record Unrecognized(int index, Octets octets) implements ConferenceCommand, UnknownAlternative {}
}
