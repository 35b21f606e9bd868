package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// BCF: granted (H.225.0 §7.12).
public record BandwidthConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        @Range(min = 0, max = 4_294_967_295L) long bandWidth,
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<CallCapacity> capacity,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<TransportQOS> transportQOS,
        Extensions extensions) implements RasMessage, Signable {

    public BandwidthConfirm(int requestSeqNum, long bandWidth) {
        this(requestSeqNum, bandWidth, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Override
    public BandwidthConfirm withCryptoTokens(List<CryptoH323Token> proofs) {
        return new BandwidthConfirm(requestSeqNum, bandWidth, nonStandardData, tokens, Optional.of(proofs),
                integrityCheckValue, capacity, genericData, transportQOS, extensions);
    }
}
