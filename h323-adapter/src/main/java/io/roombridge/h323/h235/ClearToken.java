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

    public Builder toBuilder() {
        return new Builder(this);
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
        private Optional<String> password = Optional.empty();
        private Optional<DHset> dhkey = Optional.empty();
        private Optional<Octets> challenge = Optional.empty();
        private Optional<Long> random = Optional.empty();
        private Optional<TypedCertificate> certificate = Optional.empty();
        private Optional<String> generalID = Optional.empty();
        private Optional<NonStandardParameter> nonStandard = Optional.empty();
        private Optional<ECKASDH> eckasdhkey = Optional.empty();
        private Optional<String> sendersID = Optional.empty();
        private Optional<H235Key> h235Key = Optional.empty();
        private Optional<List<ProfileElement>> profileInfo = Optional.empty();
        private Optional<DHsetExt> dhkeyext = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(ClearToken from) {
            tokenOID = from.tokenOID;
            timeStamp = from.timeStamp;
            password = from.password;
            dhkey = from.dhkey;
            challenge = from.challenge;
            random = from.random;
            certificate = from.certificate;
            generalID = from.generalID;
            nonStandard = from.nonStandard;
            eckasdhkey = from.eckasdhkey;
            sendersID = from.sendersID;
            h235Key = from.h235Key;
            profileInfo = from.profileInfo;
            dhkeyext = from.dhkeyext;
            extensions = from.extensions;
        }

        public Builder tokenOID(ObjectIdentifier value) { tokenOID = value; return this; }
        public Builder timeStamp(long value) { timeStamp = Optional.of(value); return this; }
        public Builder password(String value) { password = Optional.of(value); return this; }
        public Builder dhkey(DHset value) { dhkey = Optional.of(value); return this; }
        public Builder challenge(Octets value) { challenge = Optional.of(value); return this; }
        public Builder random(long value) { random = Optional.of(value); return this; }
        public Builder certificate(TypedCertificate value) { certificate = Optional.of(value); return this; }
        public Builder generalID(String value) { generalID = Optional.of(value); return this; }
        public Builder nonStandard(NonStandardParameter value) { nonStandard = Optional.of(value); return this; }
        public Builder eckasdhkey(ECKASDH value) { eckasdhkey = Optional.of(value); return this; }
        public Builder sendersID(String value) { sendersID = Optional.of(value); return this; }
        public Builder h235Key(H235Key value) { h235Key = Optional.of(value); return this; }
        public Builder profileInfo(List<ProfileElement> value) { profileInfo = Optional.of(value); return this; }
        public Builder dhkeyext(DHsetExt value) { dhkeyext = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public ClearToken build() {
            return new ClearToken(requireNonNull(tokenOID, "tokenOID"), timeStamp, password, dhkey, challenge, random,
                    certificate, generalID, nonStandard, eckasdhkey, sendersID, h235Key, profileInfo, dhkeyext,
                    extensions);
        }
    }
}
