package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.h323.h235.AuthenticationMechanism;
import io.roombridge.h323.h235.ClearToken;
import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// GCF: this one (H.225.0 §7.8).
public record GatekeeperConfirm(
        @Range(min = 1, max = 65_535) int requestSeqNum,
        ObjectIdentifier protocolIdentifier,
        Optional<NonStandardParameter> nonStandardData,
        Optional<@Bmp @Size(min = 1, max = 128) String> gatekeeperIdentifier,
        TransportAddress rasAddress,
        @Addition Optional<List<AlternateGK>> alternateGatekeeper,
        @Addition Optional<AuthenticationMechanism> authenticationMode,
        @Addition Optional<List<ClearToken>> tokens,
        @Addition Optional<List<CryptoH323Token>> cryptoTokens,
        @Addition Optional<ObjectIdentifier> algorithmOID,
        @Addition Optional<List<IntegrityMechanism>> integrity,
        @Addition Optional<ICV> integrityCheckValue,
        @Addition Optional<FeatureSet> featureSet,
        @Addition Optional<List<GenericData>> genericData,
        @Addition Optional<AlternateGK> assignedGatekeeper,
        @Addition Optional<RehomingModel> rehomingModel,
        Extensions extensions) implements RasMessage, Signable {

    public GatekeeperConfirm(int requestSeqNum, ObjectIdentifier protocolIdentifier, TransportAddress rasAddress) {
        this(requestSeqNum, protocolIdentifier, Optional.empty(), Optional.empty(), rasAddress, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    @Override
    public GatekeeperConfirm withCryptoTokens(List<CryptoH323Token> proofs) {
        return new GatekeeperConfirm(requestSeqNum, protocolIdentifier, nonStandardData, gatekeeperIdentifier,
                rasAddress, alternateGatekeeper, authenticationMode, tokens, Optional.of(proofs), algorithmOID,
                integrity, integrityCheckValue, featureSet, genericData, assignedGatekeeper, rehomingModel, extensions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `GatekeeperConfirm` together, component by component.
    public static final class Builder {

        private int requestSeqNum;
        private ObjectIdentifier protocolIdentifier;
        private Optional<String> gatekeeperIdentifier = Optional.empty();
        private TransportAddress rasAddress;
        private Optional<AuthenticationMechanism> authenticationMode = Optional.empty();
        private Optional<ObjectIdentifier> algorithmOID = Optional.empty();

        private Builder() {}

        public Builder requestSeqNum(int value) { requestSeqNum = value; return this; }
        public Builder protocolIdentifier(ObjectIdentifier value) { protocolIdentifier = value; return this; }
        public Builder gatekeeperIdentifier(String value) { gatekeeperIdentifier = Optional.of(value); return this; }
        public Builder rasAddress(TransportAddress value) { rasAddress = value; return this; }
        public Builder authenticationMode(AuthenticationMechanism value) {
            authenticationMode = Optional.of(value);
            return this;
        }
        public Builder algorithmOID(ObjectIdentifier value) { algorithmOID = Optional.of(value); return this; }

        public GatekeeperConfirm build() {
            return new GatekeeperConfirm(requestSeqNum, requireNonNull(protocolIdentifier, "protocolIdentifier"),
                    Optional.empty(), gatekeeperIdentifier, requireNonNull(rasAddress, "rasAddress"), Optional.empty(),
                    authenticationMode, Optional.empty(), Optional.empty(), algorithmOID, Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Extensions.NONE);
        }
    }
}
