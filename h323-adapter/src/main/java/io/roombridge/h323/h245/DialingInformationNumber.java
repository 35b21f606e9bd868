package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Numeric;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// DialingInformationNumber (H.245 Annex A).
public record DialingInformationNumber(
        @Numeric @Size(min = 0, max = 40) String networkAddress,
        Optional<@Ia5 @Size(min = 1, max = 40) String> subAddress,
        @Size(min = 1, max = 255) List<DialingInformationNetworkType> networkType,
        Extensions extensions) {

    public DialingInformationNumber(String networkAddress, List<DialingInformationNetworkType> networkType) {
        this(networkAddress, Optional.empty(), networkType, Extensions.NONE);
    }
}
