package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// The last message of a control channel (H.245 Annex A).
@Choice(value = {EndSessionCommand.NonStandard.class, EndSessionCommand.Disconnect.class,
        EndSessionCommand.GstnOptions.class},
        additions = {EndSessionCommand.IsdnOptions.class, EndSessionCommand.GenericInformation.class})
public sealed interface EndSessionCommand extends CommandMessage {

    record NonStandard(NonStandardParameter value) implements EndSessionCommand {}
    record Disconnect() implements EndSessionCommand {}

    @Choice({GstnOptions.TelephonyMode.class, GstnOptions.V8bis.class, GstnOptions.V34DSVD.class,
            GstnOptions.V34DuplexFAX.class, GstnOptions.V34H324.class})
    sealed interface GstnOptions extends EndSessionCommand {

        record TelephonyMode() implements GstnOptions {}
        record V8bis() implements GstnOptions {}
        record V34DSVD() implements GstnOptions {}
        record V34DuplexFAX() implements GstnOptions {}
        record V34H324() implements GstnOptions {}
        record Unrecognized(int index, Octets octets) implements GstnOptions, UnknownAlternative {}
    }

    @Choice({IsdnOptions.TelephonyMode.class, IsdnOptions.V140.class, IsdnOptions.TerminalOnHold.class})
    sealed interface IsdnOptions extends EndSessionCommand {

        record TelephonyMode() implements IsdnOptions {}
        record V140() implements IsdnOptions {}
        record TerminalOnHold() implements IsdnOptions {}
        record Unrecognized(int index, Octets octets) implements IsdnOptions, UnknownAlternative {}
    }

    record GenericInformation(List<GenericMessage> value) implements EndSessionCommand {}
    record Unrecognized(int index, Octets octets) implements EndSessionCommand, UnknownAlternative {}
}
