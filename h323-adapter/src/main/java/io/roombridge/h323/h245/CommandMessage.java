package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// A message that wants an action and no answer (H.245 Annex A).
@Choice(value = {CommandMessage.NonStandard.class, MaintenanceLoopOffCommand.class, SendTerminalCapabilitySet.class,
        EncryptionCommand.class, FlowControlCommand.class, EndSessionCommand.class, MiscellaneousCommand.class},
        additions = {CommunicationModeCommand.class, ConferenceCommand.class, H223MultiplexReconfiguration.class,
                NewATMVCCommand.class, MobileMultilinkReconfigurationCommand.class,
                CommandMessage.GenericCommand.class})
public sealed interface CommandMessage extends MultimediaSystemControlMessage
        permits CommandMessage.NonStandard, MaintenanceLoopOffCommand, SendTerminalCapabilitySet, EncryptionCommand,
                FlowControlCommand, EndSessionCommand, MiscellaneousCommand, CommunicationModeCommand,
                ConferenceCommand, H223MultiplexReconfiguration, NewATMVCCommand, MobileMultilinkReconfigurationCommand,
                CommandMessage.GenericCommand, CommandMessage.Unrecognized {

    record NonStandard(NonStandardMessage value) implements CommandMessage {}
    record GenericCommand(GenericMessage value) implements CommandMessage {}
    record Unrecognized(int index, Octets octets) implements CommandMessage, UnknownAlternative {}
}
