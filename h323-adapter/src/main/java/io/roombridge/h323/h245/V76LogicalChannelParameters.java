package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// V76LogicalChannelParameters (H.245 Annex A).
public record V76LogicalChannelParameters(
        V76HDLCParameters hdlcParameters,
        SuspendResume suspendResume,
        boolean uIH,
        Mode mode,
        V75Parameters v75Parameters,
        Extensions extensions)
        implements OpenLogicalChannel.ForwardLogicalChannelParameters.MultiplexParameters,
                OpenLogicalChannel.ReverseLogicalChannelParameters.MultiplexParameters {

    public V76LogicalChannelParameters(V76HDLCParameters hdlcParameters, SuspendResume suspendResume, boolean uIH,
            Mode mode, V75Parameters v75Parameters) {
        this(hdlcParameters, suspendResume, uIH, mode, v75Parameters, Extensions.NONE);
    }

    @Choice({SuspendResume.NoSuspendResume.class, SuspendResume.SuspendResumewAddress.class,
            SuspendResume.SuspendResumewoAddress.class})
    public sealed interface SuspendResume {

        record NoSuspendResume() implements SuspendResume {}
        record SuspendResumewAddress() implements SuspendResume {}
        record SuspendResumewoAddress() implements SuspendResume {}
        record Unrecognized(int index, Octets octets) implements SuspendResume, UnknownAlternative {}
    }

    @Choice({Mode.ERM.class, Mode.UNERM.class})
    public sealed interface Mode {

        record ERM(@Range(min = 1, max = 127) int windowSize, Recovery recovery,
                Extensions extensions) implements Mode {

            public ERM(int windowSize, Recovery recovery) {
                this(windowSize, recovery, Extensions.NONE);
            }

            @Choice({Recovery.Rej.class, Recovery.SREJ.class, Recovery.MSREJ.class})
            public sealed interface Recovery {

                record Rej() implements Recovery {}
                record SREJ() implements Recovery {}
                record MSREJ() implements Recovery {}
                record Unrecognized(int index, Octets octets) implements Recovery, UnknownAlternative {}
            }
        }

        record UNERM() implements Mode {}
        record Unrecognized(int index, Octets octets) implements Mode, UnknownAlternative {}
    }
}
