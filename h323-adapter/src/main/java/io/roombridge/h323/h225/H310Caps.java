package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;

import java.util.List;
import java.util.Optional;

/// H310Caps (H.225.0 Annex H).
public record H310Caps(
        Optional<NonStandardParameter> nonStandardData,
        @Addition Optional<List<DataRate>> dataRatesSupported,
        @Addition Optional<List<SupportedPrefix>> supportedPrefixes,
        Extensions extensions) implements SupportedProtocols {

    public H310Caps() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `H310Caps` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<List<DataRate>> dataRatesSupported = Optional.empty();
        private Optional<List<SupportedPrefix>> supportedPrefixes = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H310Caps from) {
            nonStandardData = from.nonStandardData;
            dataRatesSupported = from.dataRatesSupported;
            supportedPrefixes = from.supportedPrefixes;
            extensions = from.extensions;
        }

        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder dataRatesSupported(List<DataRate> value) {
            dataRatesSupported = Optional.of(value);
            return this;
        }
        public Builder supportedPrefixes(List<SupportedPrefix> value) {
            supportedPrefixes = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H310Caps build() {
            return new H310Caps(nonStandardData, dataRatesSupported, supportedPrefixes, extensions);
        }
    }
}
