package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// URQ: ends a registration, from either side (H.225.0 §7.10).
public record UnregistrationRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        List<TransportAddress> callSignalAddress,
        Optional<List<AliasAddress>> endpointAlias,
        Optional<NonStandardParameter> nonStandardData,
        Optional<@Bmp @Size(min = 1, max = 128) String> endpointIdentifier,
        @Addition Optional<List<Endpoint>> alternateEndpoints,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<UnregRequestReason> reason,
        @Addition Optional<List<AddressPattern>> endpointAliasPattern,
        @Addition Optional<List<SupportedPrefix>> supportedPrefixes,
        @Addition Optional<List<AlternateGK>> alternateGatekeeper,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        Extensions extensions) implements RasMessage, Signable {

    public UnregistrationRequest(int requestSeqNum, List<TransportAddress> callSignalAddress) {
        this(requestSeqNum, callSignalAddress, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    @Override
    public UnregistrationRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new UnregistrationRequest(requestSeqNum, callSignalAddress, endpointAlias, nonStandardData,
                endpointIdentifier, alternateEndpoints, gatekeeperIdentifier, tokens, Optional.of(proofs),
                integrityCheckValue, reason, endpointAliasPattern, supportedPrefixes, alternateGatekeeper, genericData,
                assignedGatekeeper, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `UnregistrationRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private List<TransportAddress> callSignalAddress;
        private Optional<List<AliasAddress>> endpointAlias = Optional.empty();
        private Optional<String> endpointIdentifier = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder callSignalAddress(List<TransportAddress> value) { callSignalAddress = value; return this; }
        public Builder endpointAlias(List<AliasAddress> value) { endpointAlias = Optional.of(value); return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }

        public UnregistrationRequest build() {
            return new UnregistrationRequest(requestSeqNum, requireNonNull(callSignalAddress, "callSignalAddress"),
                    endpointAlias, Optional.empty(), endpointIdentifier, Optional.empty(), gatekeeperIdentifier,
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
