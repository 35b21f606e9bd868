package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
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

    /// Puts a `NetworkAccessParameters` together, component by component.
    public static final class Builder {

        private Optional<Distribution> distribution = Optional.empty();
        private NetworkAddress networkAddress;
        private boolean associateConference;
        private Optional<Octets> externalReference = Optional.empty();
        private Optional<T120SetupProcedure> t120SetupProcedure = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(NetworkAccessParameters from) {
            distribution = from.distribution;
            networkAddress = from.networkAddress;
            associateConference = from.associateConference;
            externalReference = from.externalReference;
            t120SetupProcedure = from.t120SetupProcedure;
            extensions = from.extensions;
        }

        public Builder distribution(Distribution value) { distribution = Optional.of(value); return this; }
        public Builder networkAddress(NetworkAddress value) { networkAddress = value; return this; }
        public Builder associateConference(boolean value) { associateConference = value; return this; }
        public Builder externalReference(Octets value) { externalReference = Optional.of(value); return this; }
        public Builder t120SetupProcedure(T120SetupProcedure value) {
            t120SetupProcedure = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public NetworkAccessParameters build() {
            return new NetworkAccessParameters(distribution, requireNonNull(networkAddress, "networkAddress"),
                    associateConference, externalReference, t120SetupProcedure, extensions);
        }
    }
}
