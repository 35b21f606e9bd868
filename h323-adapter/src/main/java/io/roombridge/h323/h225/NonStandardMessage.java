package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// A message of a vendor's own (H.225.0 §7.16).
public record NonStandardMessage(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        NonStandardParameter nonStandardData,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public NonStandardMessage(int requestSeqNum, NonStandardParameter nonStandardData) {
        this(requestSeqNum, nonStandardData, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }
}
