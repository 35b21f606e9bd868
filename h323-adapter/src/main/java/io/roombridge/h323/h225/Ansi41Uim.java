package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

import java.util.Optional;

/// ANSI-41-UIM (H.225.0 Annex H).
public record Ansi41Uim(
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> imsi,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> min,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> mdn,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> msisdn,
        Optional<@Ia5 @Size(16) @From("0123456789#*abc") String> esn,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> mscid,
        SystemId systemId,
        Optional<@Size(1) Octets> systemMyTypeCode,
        Optional<@Size(1) Octets> systemAccessType,
        Optional<@Size(1) Octets> qualificationInformationCode,
        Optional<@Ia5 @Size(16) @From("0123456789#*abc") String> sesn,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> soc,
        Extensions extensions) implements MobileUIM {

    public Ansi41Uim(SystemId systemId) {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                systemId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice({SystemId.Sid.class, SystemId.Mid.class})
    public sealed interface SystemId {

        record Sid(@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String value) implements SystemId {}
        record Mid(@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String value) implements SystemId {}
        record Unrecognized(int index, Octets octets) implements SystemId, UnknownAlternative {}
    }

    /// Puts a `Ansi41Uim` together, component by component.
    public static final class Builder {

        private Optional<String> imsi = Optional.empty();
        private Optional<String> min = Optional.empty();
        private Optional<String> mdn = Optional.empty();
        private Optional<String> msisdn = Optional.empty();
        private Optional<String> esn = Optional.empty();
        private Optional<String> mscid = Optional.empty();
        private SystemId systemId;
        private Optional<Octets> systemMyTypeCode = Optional.empty();
        private Optional<Octets> systemAccessType = Optional.empty();
        private Optional<Octets> qualificationInformationCode = Optional.empty();
        private Optional<String> sesn = Optional.empty();
        private Optional<String> soc = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(Ansi41Uim from) {
            imsi = from.imsi;
            min = from.min;
            mdn = from.mdn;
            msisdn = from.msisdn;
            esn = from.esn;
            mscid = from.mscid;
            systemId = from.systemId;
            systemMyTypeCode = from.systemMyTypeCode;
            systemAccessType = from.systemAccessType;
            qualificationInformationCode = from.qualificationInformationCode;
            sesn = from.sesn;
            soc = from.soc;
            extensions = from.extensions;
        }

        public Builder imsi(String value) { imsi = Optional.of(value); return this; }
        public Builder min(String value) { min = Optional.of(value); return this; }
        public Builder mdn(String value) { mdn = Optional.of(value); return this; }
        public Builder msisdn(String value) { msisdn = Optional.of(value); return this; }
        public Builder esn(String value) { esn = Optional.of(value); return this; }
        public Builder mscid(String value) { mscid = Optional.of(value); return this; }
        public Builder systemId(SystemId value) { systemId = value; return this; }
        public Builder systemMyTypeCode(Octets value) { systemMyTypeCode = Optional.of(value); return this; }
        public Builder systemAccessType(Octets value) { systemAccessType = Optional.of(value); return this; }
        public Builder qualificationInformationCode(Octets value) {
            qualificationInformationCode = Optional.of(value);
            return this;
        }
        public Builder sesn(String value) { sesn = Optional.of(value); return this; }
        public Builder soc(String value) { soc = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public Ansi41Uim build() {
            return new Ansi41Uim(imsi, min, mdn, msisdn, esn, mscid, requireNonNull(systemId, "systemId"),
                    systemMyTypeCode, systemAccessType, qualificationInformationCode, sesn, soc, extensions);
        }
    }
}
