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
        Extensions extensions) implements RasMessage {

    public UnregistrationRequest(int requestSeqNum, List<TransportAddress> callSignalAddress) {
        this(requestSeqNum, callSignalAddress, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `UnregistrationRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private List<TransportAddress> callSignalAddress;
        private Optional<List<AliasAddress>> endpointAlias = Optional.empty();
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<String> endpointIdentifier = Optional.empty();
        private Optional<List<Endpoint>> alternateEndpoints = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<UnregRequestReason> reason = Optional.empty();
        private Optional<List<AddressPattern>> endpointAliasPattern = Optional.empty();
        private Optional<List<SupportedPrefix>> supportedPrefixes = Optional.empty();
        private Optional<List<AlternateGK>> alternateGatekeeper = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Optional<AlternateGK> assignedGatekeeper = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(UnregistrationRequest from) {
            requestSeqNum = from.requestSeqNum;
            callSignalAddress = from.callSignalAddress;
            endpointAlias = from.endpointAlias;
            nonStandardData = from.nonStandardData;
            endpointIdentifier = from.endpointIdentifier;
            alternateEndpoints = from.alternateEndpoints;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            reason = from.reason;
            endpointAliasPattern = from.endpointAliasPattern;
            supportedPrefixes = from.supportedPrefixes;
            alternateGatekeeper = from.alternateGatekeeper;
            genericData = from.genericData;
            assignedGatekeeper = from.assignedGatekeeper;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder callSignalAddress(List<TransportAddress> value) { callSignalAddress = value; return this; }
        public Builder endpointAlias(List<AliasAddress> value) { endpointAlias = Optional.of(value); return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder alternateEndpoints(List<Endpoint> value) {
            alternateEndpoints = Optional.of(value);
            return this;
        }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder reason(UnregRequestReason value) { reason = Optional.of(value); return this; }
        public Builder endpointAliasPattern(List<AddressPattern> value) {
            endpointAliasPattern = Optional.of(value);
            return this;
        }
        public Builder supportedPrefixes(List<SupportedPrefix> value) {
            supportedPrefixes = Optional.of(value);
            return this;
        }
        public Builder alternateGatekeeper(List<AlternateGK> value) {
            alternateGatekeeper = Optional.of(value);
            return this;
        }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder assignedGatekeeper(AlternateGK value) { assignedGatekeeper = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public UnregistrationRequest build() {
            return new UnregistrationRequest(requestSeqNum, requireNonNull(callSignalAddress, "callSignalAddress"),
                    endpointAlias, nonStandardData, endpointIdentifier, alternateEndpoints, gatekeeperIdentifier,
                    tokens, cryptoTokens, integrityCheckValue, reason, endpointAliasPattern, supportedPrefixes,
                    alternateGatekeeper, genericData, assignedGatekeeper, extensions);
        }
    }
}
