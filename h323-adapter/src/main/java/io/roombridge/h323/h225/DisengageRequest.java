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
        Extensions extensions) implements RasMessage, Signable {

    public DisengageRequest(int requestSeqNum, String endpointIdentifier, Octets conferenceID, int callReferenceValue,
            DisengageReason disengageReason) {
        this(requestSeqNum, endpointIdentifier, conferenceID, callReferenceValue, disengageReason, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public DisengageRequest withCryptoTokens(List<CryptoH323Token> proofs) {
        return new DisengageRequest(requestSeqNum, endpointIdentifier, conferenceID, callReferenceValue,
                disengageReason, nonStandardData, callIdentifier, gatekeeperIdentifier, tokens, Optional.of(proofs),
                integrityCheckValue, answeredCall, callLinkage, capacity, circuitInfo, usageInformation,
                terminationCause, serviceControl, genericData, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `DisengageRequest` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private String endpointIdentifier;
        private Octets conferenceID;
        private int callReferenceValue;
        private DisengageReason disengageReason;
        private Optional<CallIdentifier> callIdentifier = Optional.empty();
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private Optional<Boolean> answeredCall = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder endpointIdentifier(String value) { endpointIdentifier = value; return this; }
        public Builder conferenceID(Octets value) { conferenceID = value; return this; }
        public Builder callReferenceValue(int value) { callReferenceValue = value; return this; }
        public Builder disengageReason(DisengageReason value) { disengageReason = value; return this; }
        public Builder callIdentifier(CallIdentifier value) { callIdentifier = Optional.of(value); return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder answeredCall(boolean value) { answeredCall = Optional.of(value); return this; }

        public DisengageRequest build() {
            return new DisengageRequest(requestSeqNum, requireNonNull(endpointIdentifier, "endpointIdentifier"),
                    requireNonNull(conferenceID, "conferenceID"), callReferenceValue,
                    requireNonNull(disengageReason, "disengageReason"), Optional.empty(), callIdentifier,
                    gatekeeperIdentifier, Optional.empty(), Optional.empty(), Optional.empty(), answeredCall,
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
