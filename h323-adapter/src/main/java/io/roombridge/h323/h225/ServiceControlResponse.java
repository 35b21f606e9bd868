package io.roombridge.h323.h225;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// SCR: its answer (H.225.0 §7.20).
public record ServiceControlResponse(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        Optional<Result> result,
        Optional<NonStandardParameter> nonStandardData,
        Optional<List<ClearToken>> tokens,
        Optional<List<CryptoH323Token>> cryptoTokens,
        Optional<ICV> integrityCheckValue,
        Optional<FeatureSet> featureSet,
        Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage {

    public ServiceControlResponse(int requestSeqNum) {
        this(requestSeqNum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    @Choice({Result.Started.class, Result.Failed.class, Result.Stopped.class, Result.NotAvailable.class,
            Result.NeededFeatureNotSupported.class})
    public sealed interface Result {

        record Started() implements Result {}
        record Failed() implements Result {}
        record Stopped() implements Result {}
        record NotAvailable() implements Result {}
        record NeededFeatureNotSupported() implements Result {}
        record Unrecognized(int index, Octets octets) implements Result, UnknownAlternative {}
    }
}
