package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// RAI: how much more a gateway can take (H.225.0 §7.18).
public record ResourcesAvailableIndicate(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        @Bmp @Size(min = 1, max = 128) String endpointIdentifier,
        List<SupportedProtocols> protocols,
        boolean almostOutOfResources,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public ResourcesAvailableIndicate(int requestSeqNum, ObjectIdentifier protocolIdentifier, String endpointIdentifier,
            List<SupportedProtocols> protocols, boolean almostOutOfResources) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), endpointIdentifier, protocols, almostOutOfResources,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }
}
