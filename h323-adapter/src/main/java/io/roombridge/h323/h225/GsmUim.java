package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;

import java.util.Optional;

/// GSM-UIM (H.225.0 Annex H).
public record GsmUim(
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> imsi,
        Optional<@Size(min = 1, max = 4) Octets> tmsi,
        Optional<@Ia5 @Size(min = 3, max = 16) @From("0123456789#*abc") String> msisdn,
        Optional<@Ia5 @Size(min = 15, max = 16) @From("0123456789#*abc") String> imei,
        Optional<@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String> hplmn,
        Optional<@Ia5 @Size(min = 1, max = 4) @From("0123456789#*abc") String> vplmn,
        Extensions extensions) implements MobileUIM {

    public GsmUim() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `GsmUim` together, component by component.
    public static final class Builder {

        private Optional<String> imsi = Optional.empty();
        private Optional<Octets> tmsi = Optional.empty();
        private Optional<String> msisdn = Optional.empty();
        private Optional<String> imei = Optional.empty();
        private Optional<String> hplmn = Optional.empty();
        private Optional<String> vplmn = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(GsmUim from) {
            imsi = from.imsi;
            tmsi = from.tmsi;
            msisdn = from.msisdn;
            imei = from.imei;
            hplmn = from.hplmn;
            vplmn = from.vplmn;
            extensions = from.extensions;
        }

        public Builder imsi(String value) { imsi = Optional.of(value); return this; }
        public Builder tmsi(Octets value) { tmsi = Optional.of(value); return this; }
        public Builder msisdn(String value) { msisdn = Optional.of(value); return this; }
        public Builder imei(String value) { imei = Optional.of(value); return this; }
        public Builder hplmn(String value) { hplmn = Optional.of(value); return this; }
        public Builder vplmn(String value) { vplmn = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public GsmUim build() {
            return new GsmUim(imsi, tmsi, msisdn, imei, hplmn, vplmn, extensions);
        }
    }
}
