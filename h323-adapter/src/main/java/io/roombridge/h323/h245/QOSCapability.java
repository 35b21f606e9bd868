package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// QOSCapability (H.245 Annex A).
public record QOSCapability(
        Optional<NonStandardParameter> nonStandardData,
        Optional<RSVPParameters> rsvpParameters,
        Optional<ATMParameters> atmParameters,
        @Addition Optional<Boolean> localQoS,
        @Addition Optional<GenericTransportParameters> genericTransportParameters,
        @Addition Optional<ServicePriority> servicePriority,
        @Addition Optional<AuthorizationParameters> authorizationParameter,
        @Addition Optional<QOSDescriptor> qosDescriptor,
        @Addition Optional<@Range(min = 0, max = 63) Integer> dscpValue,
        Extensions extensions) {

    public QOSCapability() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
