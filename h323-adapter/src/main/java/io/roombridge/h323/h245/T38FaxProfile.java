package io.roombridge.h323.h245;

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
}
