package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

import java.util.Optional;

/// T38FaxProfile (H.245 Annex A).
public record T38FaxProfile(
        boolean fillBitRemoval,
        boolean transcodingJBIG,
        boolean transcodingMMR,
        @Addition Optional<@Range(min = 0, max = 255) Integer> version,
        @Addition Optional<T38FaxRateManagement> t38FaxRateManagement,
        @Addition Optional<T38FaxUdpOptions> t38FaxUdpOptions,
        @Addition Optional<T38FaxTcpOptions> t38FaxTcpOptions,
        Extensions extensions) {

    public T38FaxProfile(boolean fillBitRemoval, boolean transcodingJBIG, boolean transcodingMMR) {
        this(fillBitRemoval, transcodingJBIG, transcodingMMR, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `T38FaxProfile` together, component by component.
    public static final class Builder {

        private boolean fillBitRemoval;
        private boolean transcodingJBIG;
        private boolean transcodingMMR;
        private Optional<Integer> version = Optional.empty();
        private Optional<T38FaxRateManagement> t38FaxRateManagement = Optional.empty();
        private Optional<T38FaxUdpOptions> t38FaxUdpOptions = Optional.empty();
        private Optional<T38FaxTcpOptions> t38FaxTcpOptions = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(T38FaxProfile from) {
            fillBitRemoval = from.fillBitRemoval;
            transcodingJBIG = from.transcodingJBIG;
            transcodingMMR = from.transcodingMMR;
            version = from.version;
            t38FaxRateManagement = from.t38FaxRateManagement;
            t38FaxUdpOptions = from.t38FaxUdpOptions;
            t38FaxTcpOptions = from.t38FaxTcpOptions;
            extensions = from.extensions;
        }

        public Builder fillBitRemoval(boolean value) { fillBitRemoval = value; return this; }
        public Builder transcodingJBIG(boolean value) { transcodingJBIG = value; return this; }
        public Builder transcodingMMR(boolean value) { transcodingMMR = value; return this; }
        public Builder version(int value) { version = Optional.of(value); return this; }
        public Builder t38FaxRateManagement(T38FaxRateManagement value) {
            t38FaxRateManagement = Optional.of(value);
            return this;
        }
        public Builder t38FaxUdpOptions(T38FaxUdpOptions value) { t38FaxUdpOptions = Optional.of(value); return this; }
        public Builder t38FaxTcpOptions(T38FaxTcpOptions value) { t38FaxTcpOptions = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public T38FaxProfile build() {
            return new T38FaxProfile(fillBitRemoval, transcodingJBIG, transcodingMMR, version, t38FaxRateManagement,
                    t38FaxUdpOptions, t38FaxTcpOptions, extensions);
        }
    }
}
