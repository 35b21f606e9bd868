package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// NetworkAccessParameters (H.245 Annex A).
public record NetworkAccessParameters(
        Optional<Distribution> distribution,
        NetworkAddress networkAddress,
        boolean associateConference,
        Optional<@Size(min = 1, max = 255) Octets> externalReference,
        @Addition Optional<T120SetupProcedure> t120SetupProcedure,
        Extensions extensions) {

    public NetworkAccessParameters(NetworkAddress networkAddress, boolean associateConference) {
        this(Optional.empty(), networkAddress, associateConference, Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    @Choice({Distribution.Unicast.class, Distribution.Multicast.class})
    public sealed interface Distribution {

        record Unicast() implements Distribution {}
        record Multicast() implements Distribution {}
        record Unrecognized(int index, Octets octets) implements Distribution, UnknownAlternative {}
    }

    @Choice({Q2931Address.class, NetworkAddress.E164Address.class, NetworkAddress.LocalAreaAddress.class})
    public sealed interface NetworkAddress
            permits Q2931Address, NetworkAddress.E164Address, NetworkAddress.LocalAreaAddress,
                    NetworkAddress.Unrecognized {

        record E164Address(@Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String value)
                implements NetworkAddress {}

        record LocalAreaAddress(TransportAddress value) implements NetworkAddress {}
        record Unrecognized(int index, Octets octets) implements NetworkAddress, UnknownAlternative {}
    }

    @Choice({T120SetupProcedure.OriginateCall.class, T120SetupProcedure.WaitForCall.class,
            T120SetupProcedure.IssueQuery.class})
    public sealed interface T120SetupProcedure {

        record OriginateCall() implements T120SetupProcedure {}
        record WaitForCall() implements T120SetupProcedure {}
        record IssueQuery() implements T120SetupProcedure {}
        record Unrecognized(int index, Octets octets) implements T120SetupProcedure, UnknownAlternative {}
    }
}
