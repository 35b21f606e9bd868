package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Numeric;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// Q2931Address (H.245 Annex A).
public record Q2931Address(
        Address address,
        Optional<@Size(min = 1, max = 20) Octets> subaddress,
        Extensions extensions) implements NetworkAccessParameters.NetworkAddress {

    public Q2931Address(Address address) {
        this(address, Optional.empty(), Extensions.NONE);
    }

    @Choice({Address.InternationalNumber.class, Address.NsapAddress.class})
    public sealed interface Address {

        record InternationalNumber(@Numeric @Size(min = 1, max = 16) String value) implements Address {}
        record NsapAddress(@Size(min = 1, max = 20) Octets value) implements Address {}
        record Unrecognized(int index, Octets octets) implements Address, UnknownAlternative {}
    }
}
