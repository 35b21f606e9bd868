package io.roombridge.h323.h225;

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

    public record CallSpecific(
            CallIdentifier callIdentifier,
            @Size(16) Octets conferenceID,
            boolean answeredCall,
            Extensions extensions) {

        public CallSpecific(CallIdentifier callIdentifier, Octets conferenceID, boolean answeredCall) {
            this(callIdentifier, conferenceID, answeredCall, Extensions.NONE);
        }
    }
}
