package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `QOSCapability` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<RSVPParameters> rsvpParameters = Optional.empty();
        private Optional<ATMParameters> atmParameters = Optional.empty();
        private Optional<Boolean> localQoS = Optional.empty();
        private Optional<GenericTransportParameters> genericTransportParameters = Optional.empty();
        private Optional<ServicePriority> servicePriority = Optional.empty();
        private Optional<AuthorizationParameters> authorizationParameter = Optional.empty();
        private Optional<QOSDescriptor> qosDescriptor = Optional.empty();
        private Optional<Integer> dscpValue = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(QOSCapability from) {
            nonStandardData = from.nonStandardData;
            rsvpParameters = from.rsvpParameters;
            atmParameters = from.atmParameters;
            localQoS = from.localQoS;
            genericTransportParameters = from.genericTransportParameters;
            servicePriority = from.servicePriority;
            authorizationParameter = from.authorizationParameter;
            qosDescriptor = from.qosDescriptor;
            dscpValue = from.dscpValue;
            extensions = from.extensions;
        }

        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder rsvpParameters(RSVPParameters value) { rsvpParameters = Optional.of(value); return this; }
        public Builder atmParameters(ATMParameters value) { atmParameters = Optional.of(value); return this; }
        public Builder localQoS(boolean value) { localQoS = Optional.of(value); return this; }
        public Builder genericTransportParameters(GenericTransportParameters value) {
            genericTransportParameters = Optional.of(value);
            return this;
        }
        public Builder servicePriority(ServicePriority value) { servicePriority = Optional.of(value); return this; }
        public Builder authorizationParameter(AuthorizationParameters value) {
            authorizationParameter = Optional.of(value);
            return this;
        }
        public Builder qosDescriptor(QOSDescriptor value) { qosDescriptor = Optional.of(value); return this; }
        public Builder dscpValue(int value) { dscpValue = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public QOSCapability build() {
            return new QOSCapability(nonStandardData, rsvpParameters, atmParameters, localQoS,
                    genericTransportParameters, servicePriority, authorizationParameter, qosDescriptor, dscpValue,
                    extensions);
        }
    }
}
