package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// GRJ: not this one (H.225.0 §7.8).
public record GatekeeperReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        GatekeeperRejectReason rejectReason,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        Extensions extensions) implements RasMessage, Signable {

    public GatekeeperReject(int requestSeqNum, ObjectIdentifier protocolIdentifier,
            GatekeeperRejectReason rejectReason) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), Optional.empty(), rejectReason, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    @Override
    public GatekeeperReject withCryptoTokens(List<CryptoH323Token> proofs) {
        return new GatekeeperReject(requestSeqNum, protocolIdentifier, nonStandardData, gatekeeperIdentifier,
                rejectReason, altGKInfo, tokens, Optional.of(proofs), integrityCheckValue, featureSet, genericData,
                extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `GatekeeperReject` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private GatekeeperRejectReason rejectReason;

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder rejectReason(GatekeeperRejectReason value) { rejectReason = value; return this; }

        public GatekeeperReject build() {
            return new GatekeeperReject(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    Optional.empty(), gatekeeperIdentifier, requireNonNull(rejectReason, "rejectReason"),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Extensions.NONE);
        }
    }
}
