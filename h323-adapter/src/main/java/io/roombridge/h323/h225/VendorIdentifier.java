package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import java.util.Optional;

/// Manufacturer, product and version (H.225.0 §7.6).
public record VendorIdentifier(
        H221NonStandard vendor,
        Optional<@Size(min = 1, max = 256) Octets> productId,
        Optional<@Size(min = 1, max = 256) Octets> versionId,
        @Addition Optional<ObjectIdentifier> enterpriseNumber,
        Extensions extensions) {

    public VendorIdentifier(H221NonStandard vendor) {
        this(vendor, Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `VendorIdentifier` together, component by component.
    public static final class Builder {

        private H221NonStandard vendor;
        private Optional<Octets> productId = Optional.empty();
        private Optional<Octets> versionId = Optional.empty();

        private Builder() {}

        public Builder vendor(H221NonStandard value) { vendor = value; return this; }
        public Builder productId(Octets value) { productId = Optional.of(value); return this; }
        public Builder versionId(Octets value) { versionId = Optional.of(value); return this; }

        public VendorIdentifier build() {
            return new VendorIdentifier(requireNonNull(vendor, "vendor"), productId, versionId, Optional.empty(),
                    Extensions.NONE);
        }
    }
}
