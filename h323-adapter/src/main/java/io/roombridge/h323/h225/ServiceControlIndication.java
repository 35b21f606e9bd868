package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;

import java.util.List;
import java.util.Optional;

/// SCI: a service control session, and the incoming call of H.460.18 (H.225.0 §7.20).
public record ServiceControlIndication(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<NonStandardParameter> nonStandardData,
        List<ServiceControlSession> serviceControl,
        Optional<@Bmp @Size(min = 1, max = 128) String> endpointIdentifier,
        Optional<CallSpecific> callSpecific,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        Optional<FeatureSet> featureSet,
        Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public ServiceControlIndication(int requestSeqNum, List<ServiceControlSession> serviceControl) {
        this(requestSeqNum, Optional.empty(), serviceControl, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    public record CallSpecific(
            CallIdentifier callIdentifier,
            @Size(16) Octets conferenceID,
            boolean answeredCall,
            Extensions extensions) {

        public CallSpecific(CallIdentifier callIdentifier, Octets conferenceID, boolean answeredCall) {
            this(callIdentifier, conferenceID, answeredCall, Extensions.NONE);
        }
    }

    /// Puts a `ServiceControlIndication` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private List<ServiceControlSession> serviceControl;
        private Optional<String> endpointIdentifier = Optional.empty();
        private Optional<CallSpecific> callSpecific = Optional.empty();
        private Optional<List<ClearToken>> tokens = Optional.empty();
        private Optional<List<CryptoH323Token>> cryptoTokens = Optional.empty();
        private Optional<ICV> integrityCheckValue = Optional.empty();
        private Optional<FeatureSet> featureSet = Optional.empty();
        private Optional<List<GenericData>> genericData = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ServiceControlIndication from) {
            requestSeqNum = from.requestSeqNum;
            nonStandardData = from.nonStandardData;
            serviceControl = from.serviceControl;
            endpointIdentifier = from.endpointIdentifier;
            callSpecific = from.callSpecific;
            tokens = from.tokens;
            cryptoTokens = from.cryptoTokens;
            integrityCheckValue = from.integrityCheckValue;
            featureSet = from.featureSet;
            genericData = from.genericData;
            extensions = from.extensions;
        }

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder serviceControl(List<ServiceControlSession> value) { serviceControl = value; return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = Optional.of(value); return this; }
        public Builder callSpecific(CallSpecific value) { callSpecific = Optional.of(value); return this; }
        public Builder tokens(List<ClearToken> value) { tokens = Optional.of(value); return this; }
        public Builder cryptoTokens(List<CryptoH323Token> value) { cryptoTokens = Optional.of(value); return this; }
        public Builder integrityCheckValue(ICV value) { integrityCheckValue = Optional.of(value); return this; }
        public Builder featureSet(FeatureSet value) { featureSet = Optional.of(value); return this; }
        public Builder genericData(List<GenericData> value) { genericData = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ServiceControlIndication build() {
            return new ServiceControlIndication(requestSeqNum, nonStandardData,
                    requireNonNull(serviceControl, "serviceControl"), endpointIdentifier, callSpecific, tokens,
                    cryptoTokens, integrityCheckValue, featureSet, genericData, extensions);
        }
    }
}
