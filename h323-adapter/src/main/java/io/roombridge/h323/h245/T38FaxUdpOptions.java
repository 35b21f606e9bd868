package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// T38FaxUdpOptions (H.245 Annex A).
public record T38FaxUdpOptions(
        Optional<Long> t38FaxMaxBuffer,
        Optional<Long> t38FaxMaxDatagram,
        T38FaxUdpEC t38FaxUdpEC) {

    public T38FaxUdpOptions(T38FaxUdpEC t38FaxUdpEC) {
        this(Optional.empty(), Optional.empty(), t38FaxUdpEC);
    }

    @Choice({T38FaxUdpEC.T38UDPFEC.class, T38FaxUdpEC.T38UDPRedundancy.class})
    public sealed interface T38FaxUdpEC {

        record T38UDPFEC() implements T38FaxUdpEC {}
        record T38UDPRedundancy() implements T38FaxUdpEC {}
        record Unrecognized(int index, Octets octets) implements T38FaxUdpEC, UnknownAlternative {}
    }
}
