package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// H223MultiplexReconfiguration (H.245 Annex A).
@Choice({H223MultiplexReconfiguration.H223ModeChange.class, H223MultiplexReconfiguration.H223AnnexADoubleFlag.class})
public sealed interface H223MultiplexReconfiguration extends CommandMessage {

    @Choice({H223ModeChange.ToLevel0.class, H223ModeChange.ToLevel1.class, H223ModeChange.ToLevel2.class,
            H223ModeChange.ToLevel2withOptionalHeader.class})
    sealed interface H223ModeChange extends H223MultiplexReconfiguration {

        record ToLevel0() implements H223ModeChange {}
        record ToLevel1() implements H223ModeChange {}
        record ToLevel2() implements H223ModeChange {}
        record ToLevel2withOptionalHeader() implements H223ModeChange {}
        record Unrecognized(int index, Octets octets) implements H223ModeChange, UnknownAlternative {}
    }

    @Choice({H223AnnexADoubleFlag.Start.class, H223AnnexADoubleFlag.Stop.class})
    sealed interface H223AnnexADoubleFlag extends H223MultiplexReconfiguration {

        record Start() implements H223AnnexADoubleFlag {}
        record Stop() implements H223AnnexADoubleFlag {}
        record Unrecognized(int index, Octets octets) implements H223AnnexADoubleFlag, UnknownAlternative {}
    }

    record Unrecognized(int index, Octets octets) implements H223MultiplexReconfiguration, UnknownAlternative {}
}
