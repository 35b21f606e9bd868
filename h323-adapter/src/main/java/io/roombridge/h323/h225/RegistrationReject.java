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

/// RRJ: not registered (H.225.0 §7.9).
public record RegistrationReject(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        RegistrationRejectReason rejectReason,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        @Addition Optional<AltGKInfo> altGKInfo,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        Extensions extensions) implements RasMessage, Signable {

    public RegistrationReject(int requestSeqNum, ObjectIdentifier protocolIdentifier,
            RegistrationRejectReason rejectReason) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), rejectReason, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    @Override
    public RegistrationReject withCryptoTokens(List<CryptoH323Token> proofs) {
        return new RegistrationReject(requestSeqNum, protocolIdentifier, nonStandardData, rejectReason,
                gatekeeperIdentifier, altGKInfo, tokens, Optional.of(proofs), integrityCheckValue, featureSet,
                genericData, assignedGatekeeper, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `RegistrationReject` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private RegistrationRejectReason rejectReason;
        private Optional<String> gatekeeperIdentifier = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder rejectReason(RegistrationRejectReason value) { rejectReason = value; return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }

        public RegistrationReject build() {
            return new RegistrationReject(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    Optional.empty(), requireNonNull(rejectReason, "rejectReason"), gatekeeperIdentifier,
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
