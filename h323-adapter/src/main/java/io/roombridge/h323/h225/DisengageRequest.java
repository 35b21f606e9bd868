package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// DRQ: a call has ended, or shall end (H.225.0 §7.14).
public record DisengageRequest(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Bmp @Size(min = 1, max = 128) String endpointIdentifier,
        @Size(16) Octets conferenceID,
        @Range(min = 0, max = 65_535) int callReferenceValue,
        DisengageReason disengageReason,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<CallIdentifier> callIdentifier,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<Boolean> answeredCall,
        @Addition Optional<CallLinkage> callLinkage,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<CircuitInfo> circuitInfo,
        @Addition Optional<RasUsageInformation> usageInformation,
        @Addition Optional<CallTerminationCause> terminationCause,
        @Addition Optional<List<ServiceControlSession>> serviceControl,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public DisengageRequest(int requestSeqNum, String endpointIdentifier, Octets conferenceID, int callReferenceValue,
            DisengageReason disengageReason) {
        this(requestSeqNum, endpointIdentifier, conferenceID, callReferenceValue, disengageReason, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `DisengageRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private String endpointIdentifier;
        private Octets conferenceID;
        private int callReferenceValue;
        private DisengageReason disengageReason;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<Boolean> answeredCall = Optional.empty();
        private Optional<CallLinkage> callLinkage = Optional.empty();
        private Optional<CallCapacity> capacity = Optional.empty();
        private Optional<CircuitInfo> circuitInfo = Optional.empty();
        private Optional<RasUsageInformation> usageInformation = Optional.empty();
        private Optional<CallTerminationCause> terminationCause = Optional.empty();
        private Optional<List<ServiceControlSession>> serviceControl = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(DisengageRequest from) {
            requestSeqNum = from.requestSeqNum;
            endpointIdentifier = from.endpointIdentifier;
            conferenceID = from.conferenceID;
            callReferenceValue = from.callReferenceValue;
            disengageReason = from.disengageReason;
            nonStandardData = from.nonStandardData;
            callIdentifier = from.callIdentifier;
            gatekeeperIdentifier = from.gatekeeperIdentifier;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            answeredCall = from.answeredCall;
            callLinkage = from.callLinkage;
            capacity = from.capacity;
            circuitInfo = from.circuitInfo;
            usageInformation = from.usageInformation;
            terminationCause = from.terminationCause;
            serviceControl = from.serviceControl;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder callReferenceValue(int value) { callReferenceValue = value; return this; }
        public Builder disengageReason(DisengageReason value) { disengageReason = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder answeredCall(boolean value) { answeredCall = Optional.of(value); return this; }
        public Builder callLinkage(CallLinkage value) { callLinkage = Optional.of(value); return this; }
        public Builder capacity(CallCapacity value) { capacity = Optional.of(value); return this; }
        public Builder circuitInfo(CircuitInfo value) { circuitInfo = Optional.of(value); return this; }
        public Builder usageInformation(RasUsageInformation value) {
            usageInformation = Optional.of(value);
            return this;
        }
        public Builder terminationCause(CallTerminationCause value) {
            terminationCause = Optional.of(value);
            return this;
        }
        public Builder serviceControl(List<ServiceControlSession> value) {
            serviceControl = Optional.of(value);
            return this;
        }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public DisengageRequest build() {
            return new DisengageRequest(requestSeqNum, requireNonNull(endpointIdentifier, "endpointIdentifier"),
                    requireNonNull(conferenceID, "conferenceID"), callReferenceValue,
                    requireNonNull(disengageReason, "disengageReason"), nonStandardData, callIdentifier,
                    gatekeeperIdentifier, tokens, cryptoTokens, integrityCheckValue, answeredCall, callLinkage,
                    capacity, circuitInfo, usageInformation, terminationCause, serviceControl, genericData, extensions);
        }
    }
}
