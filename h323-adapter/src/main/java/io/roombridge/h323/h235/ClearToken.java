package io.roombridge.h323.h235;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Bmp;
import io.roombridge.per.Extensions;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.PerCodec;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// A token that is not encrypted: time stamp, random value, password, Diffie-Hellman key (H.235.0 Annex A).
public record ClearToken(
        ObjectIdentifier tokenOID,
        Optional<@Range(min = 1, max = 4_294_967_295L) Long> timeStamp,
        Optional<@Bmp @Size(min = 1, max = 128) String> password,
        Optional<DHset> dhkey,
        Optional<@Size(min = 8, max = 128) Octets> challenge,
        Optional<Long> random,
        Optional<TypedCertificate> certificate,
        Optional<@Bmp @Size(min = 1, max = 128) String> generalID,
        Optional<NonStandardParameter> nonStandard,
        @Addition Optional<ECKASDH> eckasdhkey,
        @Addition Optional<@Bmp @Size(min = 1, max = 128) String> sendersID,
        @Addition Optional<H235Key> h235Key,
        @Addition Optional<List<ProfileElement>> profileInfo,
        @Addition Optional<DHsetExt> dhkeyext,
        Extensions extensions) {

    public ClearToken(ObjectIdentifier tokenOID) {
        this(tokenOID, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final PerCodec<ClearToken> CODEC = PerCodec.of(ClearToken.class);

    public static ClearToken decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    public byte[] encode() {
        return CODEC.encode(this);
    }

    /// Puts a `ClearToken` together, component by component.
    public static final class Builder {

        private ObjectIdentifier tokenOID;
        private Optional<Long> timeStamp = Optional.empty();
        private Optional<Long> random = Optional.empty();
        private Optional<String> generalID = Optional.empty();
        private Optional<String> sendersID = Optional.empty();

        private Builder() {}

        public Builder tokenOID(ObjectIdentifier value) { tokenOID = value; return this; }
        public Builder timeStamp(long value) { timeStamp = Optional.of(value); return this; }
        public Builder random(long value) { random = Optional.of(value); return this; }
        public Builder generalID(String value) { generalID = Optional.of(value); return this; }
        public Builder sendersID(String value) { sendersID = Optional.of(value); return this; }

        public ClearToken build() {
            return new ClearToken(requireNonNull(tokenOID, "tokenOID"), timeStamp, Optional.empty(), Optional.empty(),
                    Optional.empty(), random, Optional.empty(), generalID, Optional.empty(), Optional.empty(),
                    sendersID, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
